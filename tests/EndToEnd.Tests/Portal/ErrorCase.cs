namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A page with a form, and something that its form refuses.</summary>
/// <param name="Route">As the page states it.</param>
/// <param name="Provoke">What the visitor does; returns the page that shows the error.</param>
internal sealed record ErrorCase(string Route, string Role, Func<PortalVisitor, Task<string>> Provoke)
{
    private const string Planning = $"/reservations/{StubApi.Enrolment}";
    private const string Ids = "/agents/foyers/{foyer}";
    private const string Home = $"/agents/foyers/{StubApi.Household}";
    private const string Review = "/agents/examens/{foyer}/{id}";

    public static IReadOnlyList<ErrorCase> All { get; } =
        [.. OfFamilies(), .. OfSpaces(), .. Shared("family", "", ""), .. Shared("agent", Ids, Home), .. OfAgents()];

    /// <summary>Pages whose forms have nothing to correct: buttons alone, or a form of another page.</summary>
    public static IReadOnlyList<string> WithoutErrors { get; } =
    [
        "/", "/deconnexion", "/connexion/interrompue", "/enfants/{id}", $"{Ids}/enfants/{{id}}", Ids, "/demandes", $"{Ids}/demandes",
        "/absences/{id}/abandon", $"{Ids}/absences/{{id}}/abandon",
        "/reservations/{inscription}/{id}/abandon", $"{Ids}/reservations/{{inscription}}/{{id}}/abandon",
        $"{PageSpaces.Home}/documents/{{id}}", $"{PageSpaces.Home}/documents/{{id}}/supprimer", $"{PageSpaces.Home}/journal",
        $"{PageSpaces.Home}/vider",
        // Filters.
        "/agents/examens", $"{Ids}/journal",
    ];

    private static IEnumerable<ErrorCase> OfFamilies() =>
    [
        new("/pieces", "family", async visitor =>
        {
            var form = await FormFields.ReadAsync(visitor, "/pieces", null);
            using var refused = await visitor.SubmitAsync("/pieces", form.With("piece", StubApi.SentMeanwhileDocument));
            return await refused.TextAsync();
        }),
        new("/profil/informations", "family", visitor => PressAsync(
            visitor, "/profil/informations", "Enregistrer", ("moyen", [""]))),
        new("/enfants/{id}/photo", "family", visitor => PressAsync(visitor, "/enfants/child-1/photo", "Enregistrer la photo")),
        new("/ma-photo", "family", visitor => PressAsync(visitor, "/ma-photo", "Enregistrer la photo")),
        new("/demandes/{id}/piece", "family", visitor => PressAsync(
            visitor, "/demandes/1/piece", "Envoyer à la mairie", ("aller", ["envoyer"]))),
    ];

    private static IEnumerable<ErrorCase> OfSpaces()
    {
        const string Space = PageSpaces.Home, Document = $"{Space}/documents/{StubSpace.Letter}", OfDocument = $"{Space}/documents/{{id}}";
        yield return new(Space, "family", visitor => PressAsync(visitor, Space, "Ouvrir mon espace", ("motDePasse", ["autre"])));
        yield return new($"{Space}/creation", "family", visitor => PressAsync(visitor, $"{Space}/creation", "Créer mon espace"));
        yield return new($"{Space}/recuperation", "family", visitor => PressAsync(
            visitor, $"{Space}/recuperation", "Ouvrir mon espace", ("code", ["0123"])));
        yield return new($"{Space}/code", "family", async visitor =>
        {
            await PageSpaces.OpenAsync(visitor);
            using var renewed = await visitor.FillAsync($"{Space}/code", "Créer un nouveau code");
            return await PressAsync(visitor, $"{Space}/code", "Confirmer mon code", ("groupe1", ["0000"]), ("groupe2", ["RSTV"]));
        });
        yield return OfOpenSpace($"{Space}/mot-de-passe", $"{Space}/mot-de-passe", "Changer le mot de passe", ("actuel", ["autre"]));
        yield return OfOpenSpace($"{Space}/ajouter", $"{Space}/ajouter", "Ajouter à mon espace");
        yield return OfOpenSpace($"{OfDocument}/modifier", $"{Document}/modifier", "Enregistrer", ("numero", [StubSpace.RefusedDetail]));
        yield return OfOpenSpace($"{OfDocument}/remplacer", $"{Document}/remplacer", "Remplacer");
        yield return new($"{Space}/joindre/{{form}}", "family", async visitor =>
            await PressAsync(visitor, await PageSpaces.AttachAsync(visitor), "Joindre une copie"));
        yield return new($"{Space}/dupliquer/{{form}}", "family", async visitor => await PressAsync(
            visitor, await PageSpaces.DuplicateAsync(visitor), "Dupliquer dans mon espace", ("numero", [StubSpace.RefusedDetail])));
    }

    private static ErrorCase OfOpenSpace(string route, string path, string button, params (string Name, string[] Values)[] filled) =>
        new(route, "family", async visitor =>
        {
            await PageSpaces.OpenAsync(visitor);
            return await PressAsync(visitor, path, button, filled);
        });

    private static IEnumerable<ErrorCase> Shared(string role, string ids, string home) =>
    [
        new($"{ids}/absences", role, visitor => BeginTooManyAsync(visitor, $"{home}/absences")),
        new($"{ids}/absences/{{id}}/jours", role, async visitor =>
            await PressAsync(visitor, $"{await visitor.BeginAsync($"{home}/absences")}/jours", "Continuer", PageDrafts.Continue)),
        new($"{ids}/absences/{{id}}/justificatif", role, async visitor =>
            await PressAsync(
                visitor, $"{await PageDrafts.AbsenceAsync(home)(visitor)}/justificatif", "Continuer", ("motif", []), PageDrafts.Continue)),
        new($"{ids}/absences/{{id}}/recapitulatif", role, async visitor =>
            await SendAsync(visitor, $"{await PageDrafts.AbsenceAsync(home)(visitor)}/recapitulatif")),
        new($"{ids}/coordonnees/telephones", role, visitor => PressAsync(
            visitor, $"{home}/coordonnees/telephones?adulte=a1", "Continuer", ("telephone", ["12"]))),
        new($"{ids}/coordonnees/courriel-enfant", role, visitor => PressAsync(
            visitor, $"{home}/coordonnees/courriel-enfant?enfant=child-1", "Continuer", ("courriel", ["charlotte"]))),
        new($"{ids}/coordonnees/adresse", role, visitor => PressAsync(visitor, $"{home}/coordonnees/adresse", "Continuer")),
        new($"{ids}/demandes/{{id}}", role, visitor => PressAsync(
            visitor, role == "family" ? $"/demandes/{StubApi.JustSent}" : $"{home}/demandes/{StubApi.Waiting}",
            role == "family" ? "Oui, retirer ma déclaration" : "Oui, retirer la déclaration")),
        new($"{ids}/reservations/{{inscription}}", role, visitor => BeginTooManyAsync(visitor, $"{home}{Planning}")),
        new($"{ids}/reservations/{{inscription}}/{{id}}/planning", role, async visitor =>
        {
            var week = $"{await visitor.BeginAsync($"{home}{Planning}")}/planning?periode=semaine:2026-12-14";
            using var late = await visitor.FillAsync(week, "Continuer", ("jour", ["2026-12-18"]), ("aller", ["recapitulatif"]));
            return late.Headers.Location is { } next ? await visitor.ReadAsync(next.OriginalString) : await late.TextAsync();
        }),
        new($"{ids}/reservations/{{inscription}}/{{id}}/periodicite", role, async visitor =>
            await PressAsync(
                visitor, $"{await visitor.BeginAsync($"{home}{Planning}")}/periodicite", "Voir le résultat", ("du", ["demain"]))),
        new($"{ids}/reservations/{{inscription}}/{{id}}/recapitulatif", role, async visitor =>
            await SendAsync(visitor, $"{await PageDrafts.PlanningAsync($"{home}{Planning}")(visitor)}/recapitulatif")),
    ];

    private static IEnumerable<ErrorCase> OfAgents() =>
    [
        new("/agents/comptes/inviter", "admin", visitor => PressAsync(visitor, "/agents/comptes/inviter", "Envoyer l’invitation")),
        new("/agents/comptes/{id}", "admin", visitor => PressAsync(
            visitor, $"/agents/comptes/{StubApi.StaffAccount}", "Ajouter ce foyer", ("numero", ["F999"]))),
        new("/agents/journal", "admin", visitor => visitor.ReadAsync("/agents/journal?du=hier")),
        new("/agents/foyers/{foyer}/comptes/{adulte}/fusion", "agent", visitor => PressAsync(
            visitor, $"{Home}/comptes/a1/fusion?identifiant={StubApi.OtherUserName}", "Réunir les deux comptes")),
        new("/agents/courriels", "agent", async visitor =>
        {
            var form = await FormFields.ReadAsync(visitor, "/agents/courriels", null);
            using var refused = await visitor.SubmitAsync("/agents/courriels", form.With("courriel", StubApi.SentMeanwhile));
            return await refused.TextAsync();
        }),
        new("/agents/imports", "admin", visitor => visitor.ReadAsync("/agents/imports?erreur=date")),
        new("/agents/imports/differences", "admin", visitor => PressAsync(
            visitor, "/agents/imports/differences", "C’est noté\u00A0: Monsieur Karim EXEMPLE")),
        new("/agents/fermetures", "agent", visitor => PressAsync(
            visitor, "/agents/fermetures", "Oui, revenir sur cette décision", ("fermeture", [StubApi.TakenBackMeanwhile]))),
        new("/agents/fermetures/apercu", "agent", visitor => visitor.ReadAsync("/agents/fermetures/apercu?lieu=PINS")),
        new($"{Ids}/archive", "agent", visitor => PressAsync(visitor, $"{Home}/archive", "Télécharger l’archive")),
        new("/agents/courriers", "agent", visitor => PressAsync(visitor, "/agents/courriers", "Préparer les courriers")),
        new("/agents/foyers", "agent", visitor => visitor.ReadAsync("/agents/foyers?nom=")),
        new($"{Ids}/comptes", "agent", visitor => PressAsync(
            visitor, $"{Home}/comptes", "Oui, annuler cette clé : Monsieur Karim TOULEMONDE")),
        new("/agents/rattachements/{id}", "agent", visitor => PressAsync(
            visitor, $"/agents/rattachements/{StubApi.LinkRequest}", "Rattacher ce compte")),
        new("/agents/motifs", "admin", visitor => PressAsync(visitor, "/agents/motifs", "Ajouter ce motif")),
        new("/agents/motifs/{code}", "admin", visitor => PressAsync(
            visitor, $"/agents/motifs/{StubApi.EditedReason}", "Enregistrer ce motif", ("phrase", [""]))),
        new(Review, "agent", visitor => PressAsync(visitor, $"/agents/examens/{StubApi.Household}/{StubApi.Waiting}", "Refuser")),
        new($"{Review}/modifier", "agent", visitor => PressAsync(
            visitor, $"/agents/examens/{StubApi.Household}/{StubApi.OwnDecision}/modifier", "Modifier la décision")),
        new($"{Review}/suivi", "agent", visitor => PressAsync(
            visitor, $"/agents/examens/{StubApi.Household}/{StubApi.Waiting}/suivi", "Demander cette pièce")),
    ];

    private static async Task<string> PressAsync(
        PortalVisitor visitor, string path, string button, params (string Name, string[] Values)[] filled)
    {
        using var refused = await visitor.FillAsync(path, button, filled);
        return await refused.TextAsync();
    }

    /// <summary>Sends a recap of an older version of the draft, and an agent's without a reason.</summary>
    private static async Task<string> SendAsync(PortalVisitor visitor, string recap)
    {
        var form = await FormFields.ReadAsync(visitor, recap, null);
        using var refused = await visitor.SubmitAsync(recap, form.With("vu", "0"));
        return await refused.TextAsync();
    }

    private static async Task<string> BeginTooManyAsync(PortalVisitor visitor, string form)
    {
        for (var number = 1; number <= 20; number++)
            await visitor.BeginAsync(form);
        return await PressAsync(visitor, form, "Commencer");
    }
}
