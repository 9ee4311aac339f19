using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>The journal entries about accounts. Throttled attempts have none, which limits their number per name and address.</summary>
internal static class AccountJournal
{
    public const string SignedIn = "signIn";
    public const string SignInFailed = "signInFailed";
    public const string SignedOut = "signOut";

    public const string Open = "openAccount";
    public const string Activate = "activateAccount";

    /// <summary>The kind of subject of a failed sign-in.</summary>
    public const string Account = "account";

    /// <summary>The kind of subject of a failed sign-in with a name that no account has.</summary>
    public const string UnknownName = "unknownName";

    /// <param name="householdId">The household to which the account is linked; null where there is none.</param>
    public static JournalEntry SignIn(Account account, string? householdId, DateTimeOffset now, string id) =>
        ByOwner(account, householdId, SignedIn, now, id);

    /// <inheritdoc cref="SignIn"/>
    public static JournalEntry SignOut(Account account, string? householdId, DateTimeOffset now, string id) =>
        ByOwner(account, householdId, SignedOut, now, id);

    /// <inheritdoc cref="SignIn"/>
    public static JournalEntry Failure(Account account, string? householdId, DateTimeOffset now, string id) =>
        new(id, now, AccountId: null, Role: null, householdId, SignInFailed) { SubjectKind = Account, SubjectId = account.Id };

    /// <param name="nameHash">A keyed hash: the typed text may be a password in the wrong field.</param>
    public static JournalEntry UnknownNameFailure(string nameHash, DateTimeOffset now, string id) =>
        new(id, now, AccountId: null, Role: null, HouseholdId: null, SignInFailed) { SubjectKind = UnknownName, SubjectId = nameHash };

    public static JournalEntry Opening(Account account, DateTimeOffset now) => ByOwner(account, null, Open, now, $"{Open}:{account.Id}");

    public static JournalEntry Activation(Account account, DateTimeOffset now) =>
        ByOwner(account, null, Activate, now, $"{Activate}:{account.Id}");

    private static JournalEntry ByOwner(Account account, string? householdId, string action, DateTimeOffset now, string id) =>
        new(id, now, account.Id, account.Role, householdId, action);
}
