using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A visit of a page in one of its states.</summary>
/// <param name="Route">As the page states it.</param>
/// <param name="Role">Null for a visitor who is not signed in.</param>
/// <param name="Calls">The least number of calls of the API: fewer mean that the visit does not show what it is meant to.</param>
internal sealed record PageCase(string Route, string Path, string? Role, int Calls, HttpStatusCode Status = HttpStatusCode.OK)
{
    private const string Planning = $"/reservations/{StubApi.Enrolment}";
    private const string Ids = "/agents/foyers/{foyer}";
    private const string Home = $"/agents/foyers/{StubApi.Household}";
    private const string Reviews = $"/agents/examens/{StubApi.Household}";

    /// <summary>The calls that need the answers of the others; the page that makes them states why.</summary>
    public int SecondRound { get; init; }

    /// <summary>What the visitor does first; returns the address of the draft, which takes the place of "{draft}" in the path.</summary>
    public Func<PortalVisitor, Task<string>>? Before { get; init; }

    public static IReadOnlyList<PageCase> All { get; } =
    [
        .. OfEveryone(), .. OfFamilies(), .. OfSpaces(),
        .. Shared("family", "", ""), .. Shared("agent", Ids, Home),
        .. OfAgents(),
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var page in All)
                cases.Add(page.Route, page.Path);
            return cases;
        }
    }

    private static IEnumerable<PageCase> OfEveryone()
    {
        foreach (var path in (string[])
            ["/accessibilite", "/actualites", "/conditions-generales", "/contact", "/donnees-personnelles", "/infos-pratiques",
                "/mentions-legales", "/plan-du-site"])
            yield return new(path, path, null, 0);
        yield return new("/actualites/{slug}", "/actualites/vacances-de-noel", null, 0);
        yield return new("/aide", "/aide", null, 0);
        yield return new("/aide/{slug}", "/aide/creer-mon-espace", null, 0);
        yield return new("/reglement/{version?}", "/reglement", null, 0);
        yield return new("/reglement/{version?}", "/reglement/2025-09-01", null, 0);
        yield return new("/reglement/{version?}", "/reglement?jour=2026-08-31", null, 0, HttpStatusCode.Redirect);
        yield return new("/connexion", "/connexion", null, 0, HttpStatusCode.Redirect);
        yield return new("/connexion/interrompue", "/connexion/interrompue", null, 0);
        yield return new("/deconnexion", "/deconnexion", "family", 0);
        yield return new("/reprise/{key}", "/reprise/nothing", "family", 0, HttpStatusCode.Redirect);
    }

    private static IEnumerable<PageCase> OfFamilies() =>
    [
        new("/", "/", "family", 7),
        new("/absences", $"/absences?refaire={StubApi.RefusedAbsence}", "family", 2),
        new("/demandes/{id}", "/demandes/1", "family", 3),
        new("/demandes/{id}", $"/demandes/{StubApi.JustSent}?envoyee=oui&pieces=d", "family", 4),
        new("/demandes/{id}", $"/demandes/{StubApi.AddressRequest}", "family", 2),
        new("/demandes/{id}", $"/demandes/{StubApi.TelephoneRequest}?envoyee=oui", "family", 2),
        new("/profil", "/profil", "family", 1),
        new("/profil/informations", "/profil/informations", "family", 1),
        new("/coordonnees", "/coordonnees", "family", 1),
        new("/pieces/export", "/pieces/export", "family", 1),
        new("/demandes/{id}/piece", "/demandes/1/piece", "family", 2),
        new("/demandes/{id}/piece", "/demandes/1/piece?document=upload-1", "family", 3),
        new("/pieces", "/pieces", "family", 1),
        new("/rattachement", "/rattachement", "family", 2) { SecondRound = 1 },
        new("/rattachement/piece/{id?}", $"/rattachement/piece/{StubApi.LinkReview}", "family", 2),
        new("/pieces/{documentId}/{fileId}", "/pieces/d/file-1", "family", 1),
        new("/enfants/{id}/photo", "/enfants/child-1/photo", "family", 2),
        new("/photos/{photo}", "/photos/picture-1", "family", 1),
        new("/ma-photo", "/ma-photo", "family", 2),
        new("/ma-photo/{photo}", "/ma-photo/own-picture", "family", 1),
        new("/pieces/{documentId}/{fileId}/pages/{number}", "/pieces/d/file-1/pages/2", "family", 1),
    ];

    private static IEnumerable<PageCase> OfSpaces()
    {
        const string Space = PageSpaces.Home, Document = $"{Space}/documents/{StubSpace.Picture}", OfDocument = $"{Space}/documents/{{id}}";
        yield return new(Space, Space, "family", 1);
        yield return new($"{Space}/creation", $"{Space}/creation", "family", 1);
        yield return new($"{Space}/recuperation", $"{Space}/recuperation", "family", 1);
        yield return new($"{Space}/vider", $"{Space}/vider", "family", 1);
        yield return new(Space, $"{Space}?fait=ajoute", "family", 3) { Before = PageSpaces.OpenAsync };
        (string Page, int Calls)[] open = [("code", 3), ("ajouter", 2), ("journal", 4), ("mot-de-passe", 2), ("archive", 1)];
        foreach (var (page, calls) in open)
            yield return new($"{Space}/{page}", $"{Space}/{page}", "family", calls) { Before = PageSpaces.OpenAsync };
        yield return new(OfDocument, Document, "family", 3) { Before = PageSpaces.OpenAsync };
        yield return new($"{OfDocument}/fichier", $"{Document}/fichier", "family", 1) { Before = PageSpaces.OpenAsync };
        foreach (var page in (string[])["modifier", "remplacer", "supprimer"])
            yield return new($"{OfDocument}/{page}", $"{Document}/{page}", "family", 3) { Before = PageSpaces.OpenAsync };
        yield return new($"{Space}/joindre/{{form}}", "{draft}", "family", 3) { Before = PageSpaces.AttachAsync };
        yield return new($"{Space}/dupliquer/{{form}}", "{draft}", "family", 3) { Before = PageSpaces.DuplicateAsync };
    }

    private static IEnumerable<PageCase> Shared(string role, string ids, string home) =>
    [
        new($"{ids}/absences", $"{home}/absences", role, 1),
        new($"{ids}/absences/{{id}}/jours", "{draft}/jours", role, 1) { Before = PageDrafts.EmptyAsync(home) },
        new($"{ids}/absences/{{id}}/jours", "{draft}/jours?", role, 2) { Before = PageDrafts.OneDayAsync(home) },
        new($"{ids}/absences/{{id}}/justificatif", "{draft}/justificatif", role, role == "family" ? 1 : 0)
        {
            Before = PageDrafts.AbsenceAsync(home),
        },
        new($"{ids}/absences/{{id}}/recapitulatif", "{draft}/recapitulatif", role, 1) { Before = PageDrafts.AbsenceAsync(home) },
        new($"{ids}/absences/{{id}}/abandon", "{draft}/abandon", role, 0) { Before = PageDrafts.AbsenceAsync(home) },
        new($"{ids}/coordonnees/telephones", $"{home}/coordonnees/telephones?adulte=a1", role, role == "family" ? 1 : 2),
        new($"{ids}/coordonnees/telephones", $"{home}/coordonnees/telephones?enfant=child-1", role, 2),
        new($"{ids}/coordonnees/adresse", $"{home}/coordonnees/adresse", role, role == "family" ? 0 : 1),
        new($"{ids}/coordonnees/adresse", $"{home}/coordonnees/adresse?enfant=child-1", role, 1),
        new($"{ids}/coordonnees/courriel-enfant", $"{home}/coordonnees/courriel-enfant?enfant=child-1", role, 1),
        new($"{ids}/demandes", $"{home}/demandes", role, 1),
        new($"{ids}/demandes/{{id}}", $"{home}/demandes/request-1", role, 2),
        new($"{ids}/enfants/{{id}}", $"{home}/enfants/child-1?mois=2026-12", role, role == "family" ? 4 : 3),
        new($"{ids}/enfants/{{id}}/informations", $"{home}/enfants/child-1/informations", role, 2),
        new($"{ids}/famille/{{id}}", $"{home}/famille/a1", role, 1),
        new($"{ids}/reservations", $"{home}/reservations", role, 1),
        new($"{ids}/reservations/{{inscription}}", $"{home}{Planning}", role, 1),
        new($"{ids}/reservations/{{inscription}}/{{id}}/planning", "{draft}/planning", role, 1)
        {
            Before = PageDrafts.NoDayAsync($"{home}{Planning}"),
        },
        new($"{ids}/reservations/{{inscription}}/{{id}}/planning", "{draft}/planning?periode=mois:2026-12-01", role, 1)
        {
            Before = PageDrafts.PlanningAsync($"{home}{Planning}"),
        },
        new($"{ids}/reservations/{{inscription}}/{{id}}/periodicite", "{draft}/periodicite", role, 1)
        {
            Before = PageDrafts.NoDayAsync($"{home}{Planning}"),
        },
        new($"{ids}/reservations/{{inscription}}/{{id}}/recapitulatif", "{draft}/recapitulatif", role, 3)
        {
            Before = PageDrafts.PlanningAsync($"{home}{Planning}"),
        },
        new($"{ids}/reservations/{{inscription}}/{{id}}/abandon", "{draft}/abandon", role, 1)
        {
            Before = PageDrafts.PlanningAsync($"{home}{Planning}"),
        },
    ];

    private static IEnumerable<PageCase> OfAgents() =>
    [
        new("/", "/?", "agent", 2),
        new("/agents/comptes", "/agents/comptes", "admin", 1),
        new("/agents/comptes/inviter", "/agents/comptes/inviter", "admin", 1),
        new("/agents/comptes/{id}", $"/agents/comptes/{StubApi.StaffAccount}", "admin", 2),
        new("/agents/comptes/{id}", $"/agents/comptes/{StubApi.InvitedAccount}", "admin", 2),
        new("/agents/courriels", "/agents/courriels", "agent", 1),
        new("/agents/imports", "/agents/imports", "admin", 1),
        new("/agents/imports/{id}", $"/agents/imports/{StubApi.Import}", "admin", 1),
        new("/agents/imports/differences", "/agents/imports/differences", "admin", 1),
        new("/agents/imports/modifications", "/agents/imports/modifications?depuis=2026-11-03", "admin", 1),
        new("/agents/fermetures", "/agents/fermetures", "agent", 1),
        new("/agents/fermetures/apercu", $"/agents/fermetures/apercu?{StubApi.ClosureQuery}", "agent", 1),
        new("/agents/fermetures/apercu", "/agents/fermetures/apercu", "agent", 1),
        new("/agents/examens", "/agents/examens", "agent", 3),
        new("/agents/examens", "/agents/examens?pieces=missing", "agent", 2) { SecondRound = 1 },
        new("/agents/examens", $"/agents/examens?lieu={StubApi.PlaceId}", "agent", 2) { SecondRound = 1 },
        new("/agents/examens", "/agents/examens?echeance=invoice&pieces=missing", "agent", 2) { SecondRound = 1 },
        new("/agents/examens", $"/agents/examens?fait={StubApi.Waiting}&foyer={StubApi.Household}", "agent", 5),
        new("/agents/examens/{foyer}/{id}", $"{Reviews}/{StubApi.Waiting}", "agent", 4),
        new("/agents/examens/{foyer}/{id}", $"{Reviews}/{StubApi.OwnDecision}", "agent", 4),
        new("/agents/examens/{foyer}/{id}", $"{Reviews}/{StubApi.AddressRequest}", "agent", 4),
        new("/agents/examens/{foyer}/{id}/modifier", $"{Reviews}/{StubApi.OwnDecision}/modifier", "agent", 2),
        new("/agents/examens/{foyer}/{id}/suivi", $"{Reviews}/{StubApi.Waiting}/suivi", "agent", 2),
        new(
            "/agents/examens/{foyer}/{id}/pieces/{documentId}/{fileId}/pages/{number}",
            $"{Reviews}/{StubApi.Waiting}/pieces/d/file-1/pages/1", "agent", 1),
        new(
            "/agents/examens/{foyer}/{id}/pieces/{documentId}/{fileId}/pages/{number}/texte",
            $"{Reviews}/{StubApi.Waiting}/pieces/d/file-1/pages/1/texte", "agent", 1),
        new("/agents/motifs", "/agents/motifs", "admin", 1),
        new("/agents/motifs/{code}", $"/agents/motifs/{StubApi.EditedReason}", "admin", 1),
        new("/agents/foyers", "/agents/foyers?nom=toul", "agent", 1),
        new("/agents/courriers", "/agents/courriers", "agent", 1),
        new("/agents/courriers/{lot}/{partie}", "/agents/courriers/lot-2/1", "agent", 1),
        new("/agents/foyers/{foyer}", Home, "agent", 3),
        new("/agents/foyers/{foyer}/archive", $"{Home}/archive", "agent", 1),
        new("/agents/foyers/{foyer}/comptes", $"{Home}/comptes", "agent", 1),
        new("/agents/foyers/{foyer}/comptes/{adulte}/fusion", $"{Home}/comptes/a1/fusion", "agent", 0),
        new("/agents/foyers/{foyer}/comptes/{adulte}/fusion", $"{Home}/comptes/a1/fusion?identifiant=NADIA2", "agent", 1),
        new("/agents/foyers/{foyer}/journal", $"{Home}/journal", "agent", 5),
        new("/agents/journal", "/agents/journal", "admin", 5),
        new("/agents/rattachements", "/agents/rattachements", "agent", 1),
        new("/agents/rattachements/{id}", $"/agents/rattachements/{StubApi.LinkRequest}", "agent", 3) { SecondRound = 1 },
        new($"{Ids}/demandes/{{id}}", $"{Home}/demandes/{StubApi.Waiting}", "agent", 2),
        new($"{Ids}/demandes/{{id}}", $"{Home}/demandes/{StubApi.AddressRequest}", "agent", 1),
    ];
}
