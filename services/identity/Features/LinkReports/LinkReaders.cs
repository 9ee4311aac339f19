using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage.Accounts;

namespace EspaceFamille.Identity.Features.LinkReports;

/// <summary>Who learns of the link of an account: the address of the town's file for that adult, and every other linked adult.</summary>
internal sealed class LinkReaders(AccountStore accounts)
{
    /// <summary>Each address once: adults share them. The telephone of the file is called by an agent, nothing is sent to it.</summary>
    public async Task<IReadOnlyList<LinkReader>> OfAsync(Household household, Adult adult, CancellationToken cancel)
    {
        var readers = new List<LinkReader>();
        if (OfFile(adult) is { } own)
            readers.Add(own);
        foreach (var other in household.Adults.Where(one => one.Id != adult.Id))
            if (await OfAdultAsync(other, cancel) is { } reader)
                readers.Add(reader);
        return [.. readers.DistinctBy(reader => reader.To.Email, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Who reported a link; null where the address is not known any more.</summary>
    /// <param name="reporterId">Null for the reader of the address of the town's file.</param>
    public async Task<LinkReader?> FindAsync(Household household, Adult adult, string? reporterId, CancellationToken cancel) =>
        reporterId is null
            ? OfFile(adult)
            : household.Adults.FirstOrDefault(one => one.Id == reporterId) is { } reporter ? await OfAdultAsync(reporter, cancel) : null;

    private static LinkReader? OfFile(Adult adult) => adult.FileContact?.Email is { } email
        ? new(adult.Id, new Contact(adult.Title, adult.FirstName, adult.LastName, email, Telephone: null), ReporterId: null)
        : null;

    private async Task<LinkReader?> OfAdultAsync(Adult adult, CancellationToken cancel) =>
        adult.AccountId is { } id && await accounts.FindAsync(id, cancel) is { State: AccountState.Active } account
            ? new(account.Id, account.Contact, adult.Id)
            : null;
}

/// <summary>A reader of mails about the link of an account.</summary>
/// <param name="RecipientId">The account, or the adult where the town's file alone knows the address.</param>
/// <param name="ReporterId">As whom the reader reports the link: an adult; null for the reader of the address of the town's file.</param>
internal sealed record LinkReader(string RecipientId, Contact To, string? ReporterId);
