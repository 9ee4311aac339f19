namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Drafts for the pages that show one; each returns the address of its draft.</summary>
internal static class PageDrafts
{
    public static readonly (string, string[]) Continue = ("aller", ["continuer"]);

    public static readonly (string, string[])[] Days =
        [("enfants", ["child-1"]), ("dates", ["fromTo"]), ("du", ["2026-12-14"]), ("au", ["2026-12-15"])];

    /// <param name="home">"" for a family, else the agents' prefix.</param>
    public static Func<PortalVisitor, Task<string>> EmptyAsync(string home) => visitor => visitor.BeginAsync($"{home}/absences");

    /// <summary>An absence of a day that the address named.</summary>
    public static Func<PortalVisitor, Task<string>> OneDayAsync(string home) =>
        visitor => visitor.BeginAsync($"{home}/absences?inscription={StubApi.Enrolment}&jour=2026-12-14");

    /// <summary>An absence with its dates and its reason.</summary>
    public static Func<PortalVisitor, Task<string>> AbsenceAsync(string home) => async visitor =>
    {
        var draft = await visitor.BeginAsync($"{home}/absences");
        using var days = await visitor.FillAsync($"{draft}/jours", "Continuer", [.. Days, Continue]);
        using var motive = await visitor.FillAsync(
            $"{draft}/justificatif", "Continuer", ("motif", ["teacherAbsence"]), ("commentaire", ["Grève"]), Continue);
        return draft;
    };

    public static Func<PortalVisitor, Task<string>> NoDayAsync(string enrolment) => visitor => visitor.BeginAsync(enrolment);

    /// <summary>Days of two months, ticked.</summary>
    public static Func<PortalVisitor, Task<string>> PlanningAsync(string enrolment) => async visitor =>
    {
        var draft = await visitor.BeginAsync(enrolment);
        foreach (var month in (string[])["2026-12", "2027-01"])
        {
            using var ticked = await visitor.FillAsync(
                $"{draft}/planning?periode=mois:{month}-01", "Continuer", ("jour", [$"{month}-14", $"{month}-16"]));
        }

        return draft;
    };
}
