using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.AccessKeys;

/// <summary>The journal entries about the keys and accounts of a household's adults, written with what they state.</summary>
internal static class KeyJournal
{
    public const string PrintLetter = "printLetter";
    public const string RequestLetters = "requestLetters";
    public const string ReadLetters = "readLetters";
    public const string RevokeKey = "revokeAccessKey";
    public const string ReadAccounts = "readHouseholdAccounts";
    public const string DisableAccount = "disableAccount";
    public const string ReopenAccount = "reopenAccount";
    public const string UnlockSignIn = "unlockSignIn";
    public const string ReadMerger = "readAccountsToMerge";
    public const string MergeAccounts = "mergeAccounts";
    public const string EndLink = "endLink";
    public const string EnableReset = "enablePasswordReset";
    public const string ConfirmLink = "confirmLink";

    /// <summary>The kind of subject: a batch of letters.</summary>
    public const string Batch = "letterBatch";

    /// <summary>The kind of subject: an adult of the household.</summary>
    public const string Adult = "adult";

    public static JournalEntry Of(HouseholdScope scope, string action, string adultId, OnBehalf reason, DateTimeOffset now) =>
        JournalEntry.Of(scope, action, now) with { SubjectKind = Adult, SubjectId = adultId, Reason = reason.Reason };
}
