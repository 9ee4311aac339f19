using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Imports;

/// <summary>The journal entries about imports of the town's files. What an import itself does has no actor.</summary>
internal static class ImportJournal
{
    public const string ReadDifferences = "readImportDifferences";
    public const string ExportChanges = "exportAcceptedChanges";
    public const string EndLink = "endLinkByImport";
    public const string RestoreLink = "restoreLinkByImport";
    public const string DisableAccount = "disableAccountByImport";
    public const string ReopenAccount = "reopenAccountByImport";
    public const string ChangeRole = "changeRoleByImport";

    /// <summary>The kind of subject.</summary>
    private const string Account = "account";

    public static JournalEntry OfAccount(string accountId, string action, DateTimeOffset now, string? householdId = null) =>
        new(Ids.New(), now, AccountId: null, Role: null, householdId, action) { SubjectKind = Account, SubjectId = accountId };
}
