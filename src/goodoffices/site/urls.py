"""Every address of the site; the two-world law walks this table, so that no page can be forgotten."""

from allauth.account import views as account
from django.urls import include, path
from django.views.i18n import set_language

from goodoffices.site.live import pulse
from goodoffices.site.outside import demo, home, links, opening, public, source
from goodoffices.site.pages import (
    answering,
    calendar,
    calls,
    conveyance,
    deed,
    desk,
    drafts,
    evening,
    missent,
    paper,
    paper_edit,
    paper_file,
    paper_new,
    paper_out,
    paper_sides,
    paper_versions,
    papers,
    play,
    record,
    room,
    rules,
    seats,
    signing,
    since,
    who,
)

SEAT = [
    path("", play.play, name="play"),
    path("desk/", desk.desk, name="desk"),
    path("calls/", calls.calls, name="calls"),
    path("since/", since.since, name="since"),
    path("evening/", evening.evening, name="evening"),
    path("evening.pdf", evening.evening_pdf, name="evening-pdf"),
    path("calendar.ics", calendar.calendar, name="calendar"),
    path("who/", who.who, name="who"),
    path("rules/", rules.rules, name="rules"),
    path("record/", record.record, name="record"),
    path("record/transcript.zip", record.take, name="transcript"),
    path("record/seals.txt", record.seals, name="seals"),
    path("pulse/", pulse, name="pulse"),
    path("rooms/", room.rooms, name="rooms"),
    path("rooms/open/", seats.open_room, name="open-room"),
    path("rooms/<slug:room>/", room.room, name="room"),
    path("rooms/<slug:room>/people/<slug:other>/", who.invite, name="invite"),
    path("rooms/<slug:room>/draft/<slug:slug>/", drafts.draft, name="draft"),
    path("rooms/<slug:room>/draft/<slug:slug>/<int:number>/", drafts.draft, name="draft_answer"),
    path("rooms/<slug:room>/conveyances/", conveyance.conveyances, name="conveyances"),
    path("rooms/<slug:room>/missent/<int:number>/", missent.missent, name="missent"),
    path("rooms/<slug:room>/papers/", papers.papers, name="papers"),
    path("rooms/<slug:room>/papers/new/", paper_new.paper_new, name="paper-new"),
    path("rooms/<slug:room>/papers/<int:number>/", paper.paper, name="paper"),
    path("rooms/<slug:room>/papers/<int:number>/language/", paper_new.paper_language, name="paper-language"),
    path("rooms/<slug:room>/papers/<int:number>/edit/<str:article>/", paper_edit.paper_edit, name="paper-edit"),
    path("rooms/<slug:room>/papers/<int:number>/files/<slug:sha256>/", paper_file.paper_file, name="paper-file"),
    path("rooms/<slug:room>/papers/<int:number>/compare/", paper_versions.compare_versions, name="paper-compare"),
    path("rooms/<slug:room>/papers/<int:number>/history/<str:article>/", paper_versions.history, name="paper-history"),
    path("rooms/<slug:room>/papers/<int:number>/brackets/", paper_versions.brackets, name="paper-brackets"),
    path("rooms/<slug:room>/papers/<int:number>/holders/", paper_sides.holders, name="paper-holders"),
    path("rooms/<slug:room>/papers/<int:number>/columns/", paper_sides.columns, name="paper-columns"),
    path("rooms/<slug:room>/papers/<int:number>/gaps/", paper_sides.gaps, name="paper-gaps"),
    path("rooms/<slug:room>/papers/<int:number>/out/", paper_out.downloads, name="paper-downloads"),
    path("rooms/<slug:room>/papers/<int:number>/out/<str:name>", paper_out.out, name="paper-out"),
    path("rooms/<slug:room>/papers/<int:number>/answer/", answering.answer, name="paper-answer"),
    path("rooms/<slug:room>/papers/<int:number>/answer/form.docx", answering.answer_form, name="paper-answer-form"),
    path("rooms/<slug:room>/papers/<int:number>/take-in/", answering.take_in, name="paper-take-in"),
    path("rooms/<slug:room>/papers/<int:number>/sign/", signing.sign, name="paper-sign"),
    path("rooms/<slug:room>/acts/<int:number>/", room.act, name="act"),
    path("rooms/<slug:room>/say/<slug:slug>/", deed.deed, name="deed"),
    path("rooms/<slug:room>/acts/<int:number>/<slug:slug>/", deed.deed, name="answer"),
]

urlpatterns = [
    path("", home.home, name="home"),
    path("s/<slug:seat>/", include(SEAT)),
    path("open/", opening.open_process, name="open"),
    path("demo/", demo.demo, name="demo"),
    path("invitation/", links.enter_code, name="code"),
    path("invitation/<slug:secret>/", links.link, name="link"),
    path("public/<slug:process>/", public.public, name="public"),
    path("source/", source.source, name="source"),
    path("source/goodoffices.zip", source.archive, name="archive"),
    path("language/", set_language, name="set_language"),
    path("account/", home.account, name="account"),
    path("account/everywhere/", home.sign_out_everywhere, name="sign_out_everywhere"),
    path("account/sign-in/", account.login, name="account_login"),
    path("account/sign-out/", account.logout, name="account_logout"),
    path("account/sign-up/", account.signup, name="account_signup"),
    path("account/password/set/", account.password_set, name="account_set_password"),
    path("account/password/", account.password_change, name="account_change_password"),
]

handler400 = "goodoffices.site.middleware.malformed"
handler404 = "goodoffices.site.middleware.not_found"
handler500 = "goodoffices.site.middleware.broken"
