using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>The journal entries about accounts. Throttled attempts have none, which limits their number per name and address.</summary>
internal static class AccountJournal
{
    public const string SignedIn = "signIn";
    public const string SignInFailed = "signInFailed";
    public const string SignedOut = "signOut";

    /// <summary>The kind of subject of a failed sign-in.</summary>
    public const string Account = "account";

    /// <summary>The kind of subject of a failed sign-in with a name that no account has.</summary>
    public const string UnknownName = "unknownName";

    public static JournalEntry SignIn(Account account, DateTimeOffset now, string id) => ByOwner(account, SignedIn, now, id);

    public static JournalEntry SignOut(Account account, DateTimeOffset now, string id) => ByOwner(account, SignedOut, now, id);

    public static JournalEntry Failure(Account account, DateTimeOffset now, string id) =>
        new(id, now, AccountId: null, Role: null, account.HouseholdId, SignInFailed) { SubjectKind = Account, SubjectId = account.Id };

    /// <param name="nameHash">A keyed hash: the typed text may be a password in the wrong field.</param>
    public static JournalEntry UnknownNameFailure(string nameHash, DateTimeOffset now, string id) =>
        new(id, now, AccountId: null, Role: null, HouseholdId: null, SignInFailed) { SubjectKind = UnknownName, SubjectId = nameHash };

    private static JournalEntry ByOwner(Account account, string action, DateTimeOffset now, string id) =>
        new(id, now, account.Id, account.Role, account.HouseholdId, action);
}
