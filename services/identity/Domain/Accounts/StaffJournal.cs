using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>The journal entries about the access of accounts of staff.</summary>
internal static class StaffJournal
{
    public const string Read = "readStaffAccount";
    public const string GiveReviewRight = "giveReviewRight";
    public const string TakeReviewRight = "takeReviewRight";
    public const string AddOwnHousehold = "addOwnHousehold";
    public const string RemoveOwnHousehold = "removeOwnHousehold";

    public const string Invite = "inviteStaff";
    public const string InviteAgain = "inviteStaffAgain";
    public const string ChangeRole = "changeStaffRole";
    public const string ChangeName = "changeStaffName";
    public const string ProposeMail = "proposeStaffMail";
    public const string Disable = "disableStaffAccount";
    public const string Reopen = "reopenStaffAccount";
    public const string ResetFactors = "resetStaffFactors";
    public const string EnableReset = "enableStaffPasswordReset";

    /// <summary>By an operator's command, without an actor.</summary>
    public const string InviteAdministrator = "inviteAdministrator";

    public static JournalEntry OfOperator(Account account, DateTimeOffset now, string id) =>
        new(id, now, AccountId: null, Role: null, HouseholdId: null, InviteAdministrator)
        {
            SubjectKind = AccountJournal.Account,
            SubjectId = account.Id,
        };

    /// <param name="role">From now on; the subject is the account and the role.</param>
    public static JournalEntry OfRole(Account account, string role, Actor administrator, DateTimeOffset now) =>
        Of(account, administrator, ChangeRole, now) with { SubjectId = $"{account.Id}/{role}" };

    public static JournalEntry Of(Account account, Actor administrator, string action, DateTimeOffset now) =>
        JournalEntry.Of(administrator, action, now) with { SubjectKind = AccountJournal.Account, SubjectId = account.Id };

    /// <param name="right">As a token states it; the subject is the account and the right.</param>
    public static JournalEntry OfRight(Account account, string right, Actor administrator, string action, DateTimeOffset now) =>
        Of(account, administrator, action, now) with { SubjectId = $"{account.Id}/{right}" };

    public static JournalEntry OfHousehold(
        Account account, string householdId, Actor administrator, string action, DateTimeOffset now) =>
        Of(account, administrator, action, now) with { HouseholdId = householdId };
}
