using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Imports;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>
/// What an import makes of an account of staff: the files own name, mail address and role. What an administrator decided here since stays:
/// name, mail address, role, and an account that is disabled. An account that an earlier import disabled is open again with its own
/// credentials.
/// </summary>
internal static class ImportedStaff
{
    /// <summary>
    /// The role after the import: that of the files where they state another than at the last import, else the stored one, which an
    /// administrator may have given since.
    /// </summary>
    public static string RoleOf(Account stored, Account imported) =>
        stored.FilesRole is null || stored.FilesRole == imported.Role ? stored.Role : imported.Role;

    /// <summary>Null when the import changes nothing.</summary>
    /// <param name="keepsRole">For the last active administrator.</param>
    /// <param name="stamp">The new security stamp where the role changes: sessions of the earlier role end.</param>
    public static Change<Account>? Merge(Account stored, Account imported, bool keepsRole, string stamp, DateTimeOffset now)
    {
        var isReturning = stored is { LeftFilesAt: not null, State: AccountState.Disabled };
        var role = keepsRole ? stored.Role : RoleOf(stored, imported);
        var next = stored with
        {
            FilesRole = keepsRole ? stored.FilesRole : imported.Role,
            Role = role,
            SecurityStamp = role == stored.Role || stored.State is AccountState.Pending ? stored.SecurityStamp : stamp,
            LeftFilesAt = null,
            State = isReturning ? Returning(stored) : stored.State,
            Contact = Merge(stored.Contact, imported.Contact),
        };
        object[] entries =
        [
            .. isReturning ? new[] { ImportJournal.OfAccount(stored.Id, ImportJournal.ReopenAccount, now) } : [],
            .. role != stored.Role ? new[] { ImportJournal.OfAccount(stored.Id, ImportJournal.ChangeRole, now) } : [],
        ];
        return next == stored ? null : new(next, entries);
    }

    private static Contact Merge(Contact stored, Contact imported)
    {
        var named = stored.NameOrigin is null ? imported : stored;
        return stored with
        {
            Title = named.Title,
            FirstName = named.FirstName,
            LastName = named.LastName,
            Email = stored.MailOrigin is null ? imported.Email : stored.Email,
        };
    }

    /// <summary>Null when the account cannot sign in anyway.</summary>
    /// <param name="stamp">The new security stamp: sessions and tokens that can be renewed end with the earlier one.</param>
    public static Change<Account>? Disable(Account stored, string stamp, DateTimeOffset now) =>
        stored.State is AccountState.Active or AccountState.Pending
            ? new(
                stored with { State = AccountState.Disabled, SecurityStamp = stamp, Devices = [], LeftFilesAt = now },
                ImportJournal.OfAccount(stored.Id, ImportJournal.DisableAccount, now))
            : null;

    private static AccountState Returning(Account stored) =>
        stored.PasswordHash is not null && FactorRules.HasEnough(stored) ? AccountState.Active : AccountState.Pending;
}
