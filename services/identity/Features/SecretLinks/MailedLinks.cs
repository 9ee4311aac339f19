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
    /// <param name="recipientId">Whose mail it is, where the reader is not the owner of the account; null for the owner.</param>
    /// <param name="lifetime">Shorter than that of its kind; null for that of its kind.</param>
    /// <param name="mail">Another mail than that of its kind; null for that of its kind.</param>
    public Task SendAsync(
        SecretLinkKind kind, string accountId, Contact to, CancellationToken cancel, string? subject = null,
        IReadOnlyDictionary<string, string>? facts = null, TimeSpan? lifetime = null, SecretMailKind? mail = null,
        string? recipientId = null)
    {
        var secret = NewSecret();
        var link = LinkOf(secret, kind, accountId, subject, lifetime);
        var content = new SecretMailContent(secret, to.Email, to.Title, to.FirstName, to.LastName, facts ?? Nothing);
        return store.AddAsync(link, MailOf(link, recipientId ?? accountId, mail ?? KindOf(kind), content), cancel);
    }

    /// <summary>Stores a link that no mail states, for an operator who hands it over.</summary>
    /// <returns>Its secret, which is not stored.</returns>
    public async Task<string> CreateAsync(SecretLinkKind kind, string accountId, string? subject, CancellationToken cancel)
    {
        var secret = NewSecret();
        await store.AddAsync(LinkOf(secret, kind, accountId, subject, lifetime: null), mail: null, cancel);
        return secret;
    }

    /// <summary>For a page: whether the link can be used. Changes nothing.</summary>
    public Task<SecretLink?> FindAsync(string? secret, SecretLinkKind kind, CancellationToken cancel) =>
        store.FindAsync(secret ?? "", kind, clock.GetUtcNow(), cancel);

    /// <summary>For a POST: the link, used now; null when it cannot be used any more.</summary>
    public Task<SecretLink?> UseAsync(string? secret, SecretLinkKind kind, CancellationToken cancel) =>
        store.UseAsync(secret ?? "", kind, clock.GetUtcNow(), cancel);

    private static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    private SecretLink LinkOf(string secret, SecretLinkKind kind, string accountId, string? subject, TimeSpan? lifetime)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            Id = SecretLink.IdOf(secret),
            Kind = kind,
            AccountId = accountId,
            Subject = subject,
            CreatedAt = now,
            EndsAt = now + (lifetime ?? SecretLinkRules.Lifetime(kind)),
        };
    }

    private static Dictionary<string, string> Nothing => new(StringComparer.Ordinal);

    private SecretMail MailOf(SecretLink link, string recipientId, SecretMailKind kind, SecretMailContent content)
    {
        var id = Ids.New();
        return new()
        {
            MailId = id,
            AccountId = recipientId,
            Kind = kind,
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
        SecretLinkKind.Invitation => SecretMailKind.Invitation,
        SecretLinkKind.FactorResetRefused => SecretMailKind.FactorResetRequested,
        SecretLinkKind.LinkReport => SecretMailKind.HouseholdAccountOpened,
    };
}
