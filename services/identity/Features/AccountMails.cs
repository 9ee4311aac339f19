using System.Globalization;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Devices;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features;

/// <summary>The mails about an account that have no link, as messages for the write that causes them.</summary>
internal sealed class AccountMails(SecretMailSeal seal)
{
    /// <param name="at">By the town's clock.</param>
    public SecretMail NewDevice(Account account, BrowserName browser, DateTimeOffset at) => Of(
        account, SecretMailKind.NewDevice,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["at"] = Text(at),
            ["browser"] = browser.Browser ?? "",
            ["system"] = browser.System ?? "",
        });

    /// <inheritdoc cref="NewDevice"/>
    public SecretMail PasswordChanged(Account account, DateTimeOffset at) => Of(account, SecretMailKind.PasswordChanged, At(at));

    /// <inheritdoc cref="NewDevice"/>
    public SecretMail UserNameChanged(Account account, DateTimeOffset at) => Of(account, SecretMailKind.UserNameChanged, At(at));

    /// <param name="change">An action of <see cref="FactorJournal"/>.</param>
    /// <param name="at">By the town's clock.</param>
    public SecretMail FactorsChanged(Account account, string change, DateTimeOffset at) => Of(
        account, SecretMailKind.FactorsChanged,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["at"] = Text(at), ["change"] = change });

    /// <inheritdoc cref="NewDevice"/>
    public SecretMail AccountClosed(Account account, DateTimeOffset at) => Of(account, SecretMailKind.AccountClosed, At(at));

    /// <inheritdoc cref="NewDevice"/>
    public SecretMail SignInUnlocked(Account account, DateTimeOffset at) => Of(account, SecretMailKind.SignInUnlocked, At(at));

    /// <inheritdoc cref="NewDevice"/>
    public SecretMail FactorReset(Account account, DateTimeOffset at) => Of(account, SecretMailKind.FactorReset, At(at));

    /// <param name="request">The number of the link request that the merger ends; null for none.</param>
    /// <inheritdoc cref="NewDevice"/>
    public SecretMail Merged(Account kept, string? request, DateTimeOffset at) => Of(
        kept, SecretMailKind.AccountMerged,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["at"] = Text(at), ["request"] = request ?? "" });

    /// <inheritdoc cref="NewDevice"/>
    public SecretMail MergedAway(Account closed, DateTimeOffset at) => Of(closed, SecretMailKind.AccountMergedAway, At(at));

    /// <summary>To the new address, with the number of a family's request.</summary>
    public SecretMail MailChanged(Account changed, string number) => changed.Role == Roles.Family
        ? Of(changed, SecretMailKind.MailChanged, new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = number })
        : Of(changed, SecretMailKind.StaffMailChanged);

    public SecretMail UserName(Account account) =>
        Of(account, SecretMailKind.UserName, new Dictionary<string, string>(StringComparer.Ordinal) { ["user_name"] = account.UserName });

    private static Dictionary<string, string> Nothing => new(StringComparer.Ordinal);

    private static Dictionary<string, string> At(DateTimeOffset at) => new(StringComparer.Ordinal) { ["at"] = Text(at) };

    private static string Text(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    /// <param name="facts">What the mail states beside, by names in snake case.</param>
    public SecretMail Of(Account account, SecretMailKind kind, IReadOnlyDictionary<string, string>? facts = null) =>
        Of(account.Id, account.Contact, kind, facts);

    /// <param name="recipientId">The account of the reader, or the adult where the town's file alone knows the address.</param>
    /// <inheritdoc cref="Of(Account, SecretMailKind, IReadOnlyDictionary{string, string}?)"/>
    public SecretMail Of(string recipientId, Contact to, SecretMailKind kind, IReadOnlyDictionary<string, string>? facts = null)
    {
        var id = Ids.New();
        return new()
        {
            MailId = id,
            AccountId = recipientId,
            Kind = kind,
            Envelope = seal.Seal(id, new(Secret: null, to.Email, to.Title, to.FirstName, to.LastName, facts ?? Nothing)),
        };
    }
}
