using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>The journal entries about households. Of readings only agents' have one: a family reads its own.</summary>
internal static class HouseholdJournal
{
    public const string Read = "readHousehold";
    public const string Search = "searchHouseholds";
    public const string Link = "linkAccount";
    public const string OpenService = "openService";
    public const string Report = "reportLink";

    /// <summary>The kind of subject of a link: the adult to whom an account was linked.</summary>
    public const string Adult = "adult";

    public static JournalEntry OfLink(Household household, Adult adult, string accountId, DateTimeOffset now) =>
        new($"{Link}:{accountId}", now, accountId, Roles.Family, household.Id, Link) { SubjectKind = Adult, SubjectId = adult.Id };

    /// <summary>By the linked adult, whose key of a further service opened it.</summary>
    public static JournalEntry OfService(Household household, Adult adult, string service, DateTimeOffset now) => new(
        $"{OpenService}:{adult.AccountId}:{service}:{now.ToUnixTimeMilliseconds()}", now, adult.AccountId, Roles.Family, household.Id,
        OpenService)
    {
        SubjectKind = Adult,
        SubjectId = adult.Id,
    };

    /// <summary>By the adult who reports the link, or nobody known: the reader of the address of the town's file has no account.</summary>
    public static JournalEntry OfReport(Household household, string accountId, LinkReport report, DateTimeOffset now) => new(
        $"{Report}:{accountId}:{report.LinkedAt.ToUnixTimeMilliseconds()}", now,
        household.Adults.FirstOrDefault(adult => adult.Id == report.ReporterId)?.AccountId, Roles.Family, household.Id, Report)
    {
        SubjectKind = Adult,
        SubjectId = household.Adults.FirstOrDefault(adult => adult.AccountId == accountId)?.Id,
    };
}
