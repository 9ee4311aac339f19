using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>The journal entries about what owners do with their own account.</summary>
internal static class OwnerJournal
{
    public const string Unlock = "unlockAccount";
    public const string ResetPassword = "resetPassword";
    public const string ChangePassword = "changePassword";
    public const string ChangeUserName = "changeUserName";
    public const string CloseSessions = "closeSessions";
    public const string ForgetDevice = "forgetDevice";
    public const string ChangeDetails = "changeDetails";
    public const string ChangeName = "changeOwnName";
    public const string CloseAccount = "closeAccount";

    public static JournalEntry Of(Account account, string action, OwnerAct act) =>
        new(act.EntryId, act.At, account.Id, account.Role, act.HouseholdId, action)
        {
            SubjectKind = AccountJournal.Account,
            SubjectId = account.Id,
        };
}

/// <summary>An act of an owner, for the journal.</summary>
/// <param name="At">By the town's clock.</param>
/// <param name="HouseholdId">The household to which the account is linked.</param>
internal sealed record OwnerAct(string EntryId, DateTimeOffset At, string? HouseholdId);
