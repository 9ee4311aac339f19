namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Drafts for the pages that show one.</summary>
internal static class PageDrafts
{
    private static readonly (string, string[]) Continue = ("aller", ["continuer"]);

    /// <summary>An absence with its dates and its reason.</summary>
    /// <param name="home">"" for a family, else the agents' prefix.</param>
    public static Func<PortalVisitor, Task> AbsenceAsync(string home) => async visitor =>
    {
        using var days = await visitor.FillAsync(
            $"{home}/absences/jours?enfant=child-1", "Continuer",
            ("dates", ["fromTo"]), ("du", ["2026-12-14"]), ("au", ["2026-12-15"]), Continue);
        using var motive = await visitor.FillAsync(
            $"{home}/absences/justificatif", "Continuer", ("motif", ["teacherAbsence"]), ("commentaire", ["Grève"]), Continue);
    };

    /// <summary>Days of two months, ticked.</summary>
    public static Func<PortalVisitor, Task> PlanningAsync(string enrolment) => async visitor =>
    {
        foreach (var month in (string[])["2026-12", "2027-01"])
        {
            using var ticked = await visitor.FillAsync(
                $"{enrolment}/planning?periode=mois:{month}-01", "Continuer", ("jour", [$"{month}-14", $"{month}-16"]));
        }
    };
}
