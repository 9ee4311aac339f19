using System.Buffers.Text;
using System.Security.Cryptography;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.SecretLinks;

/// <summary>
/// Mails links with a secret. A page that such a link opens shows a button; only its POST calls <see cref="UseAsync"/>, since mail
/// scanners open every link.
/// </summary>
internal sealed class MailedLinks(SecretLinkStore store, SecretMailSeal seal, TimeProvider clock)
{
    private const int SecretBytes = 32;

    /// <summary>Stores a link and mails it to the address.</summary>
    /// <param name="to">Who reads it: the account's contact, or an address that is yet to be confirmed.</param>
    /// <param name="subject">What the link is bound to beside the account.</param>
    /// <param name="facts">What the mail states, sealed with the secret.</param>
    /// <param name="lifetime">Shorter than that of its kind; null for that of its kind.</param>
    public Task SendAsync(
        SecretLinkKind kind, string accountId, Contact to, CancellationToken cancel, string? subject = null,
        IReadOnlyDictionary<string, string>? facts = null, TimeSpan? lifetime = null)
    {
        var (secret, now) = (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)), clock.GetUtcNow());
        var link = new SecretLink
        {
            Id = SecretLink.IdOf(secret),
            Kind = kind,
            AccountId = accountId,
            Subject = subject,
            CreatedAt = now,
            EndsAt = now + (lifetime ?? SecretLinkRules.Lifetime(kind)),
        };
        return store.AddAsync(link, MailOf(link, new(secret, to.Email, to.Title, to.FirstName, to.LastName, facts ?? Nothing)), cancel);
    }

    /// <summary>For a page: whether the link can be used. Changes nothing.</summary>
    public Task<SecretLink?> FindAsync(string? secret, SecretLinkKind kind, CancellationToken cancel) =>
        store.FindAsync(secret ?? "", kind, clock.GetUtcNow(), cancel);

    /// <summary>For a POST: the link, used now; null when it cannot be used any more.</summary>
    public Task<SecretLink?> UseAsync(string? secret, SecretLinkKind kind, CancellationToken cancel) =>
        store.UseAsync(secret ?? "", kind, clock.GetUtcNow(), cancel);

    private static Dictionary<string, string> Nothing => new(StringComparer.Ordinal);

    private SecretMail MailOf(SecretLink link, SecretMailContent content)
    {
        var id = Ids.New();
        return new()
        {
            MailId = id,
            AccountId = link.AccountId,
            Kind = KindOf(link.Kind),
            EndsAt = link.EndsAt,
            Envelope = seal.Seal(id, content),
        };
    }

    private static SecretMailKind KindOf(SecretLinkKind kind) => kind switch
    {
        SecretLinkKind.Activation => SecretMailKind.Activation,
        SecretLinkKind.PasswordReset => SecretMailKind.PasswordReset,
        SecretLinkKind.MailChange => SecretMailKind.MailChange,
        SecretLinkKind.ChildMailChange => SecretMailKind.ChildMailChange,
        SecretLinkKind.Unlock => SecretMailKind.Unlock,
        SecretLinkKind.ProposalRefused => SecretMailKind.ProposalRefused,
    };
}
