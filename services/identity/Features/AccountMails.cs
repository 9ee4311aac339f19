using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features;

/// <summary>Mails without a link about what the town did with an account, as a message of the write that did it.</summary>
internal sealed class AccountMails(SecretMailSeal seal)
{
    /// <param name="facts">What the mail states beside, by names in snake case.</param>
    public SecretMail Of(Account account, SecretMailKind kind, IReadOnlyDictionary<string, string>? facts = null)
    {
        var (id, to) = (Ids.New(), account.Contact);
        return new()
        {
            MailId = id,
            AccountId = account.Id,
            Kind = kind,
            Envelope = seal.Seal(id, new(
                Secret: null, to.Email, to.Title, to.FirstName, to.LastName,
                facts ?? new Dictionary<string, string>(StringComparer.Ordinal))),
        };
    }
}
