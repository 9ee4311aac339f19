using System.Globalization;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.LinkRequests;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.LinkRequests;

/// <summary>Opens the link request of an account: from its profile, or for a key that does not open for the name of its owner.</summary>
internal sealed class LinkRequestOpening(
    LinkRequestStore requests, AccountStore accounts, NumberBlocks numbers, AccountMails mails, TownClock clock)
{
    private const string Kind = "RAT";

    /// <summary>The account's request under review: a new one, or the one that it has. No key is consumed.</summary>
    /// <param name="documentIds">The documents that the account uploaded for it; documents attaches those that are its own.</param>
    public async Task<LinkRequest> OpenAsync(
        Account account, string? statement, string? keyHouseholdId, IReadOnlyList<string> documentIds, CancellationToken cancel)
    {
        if (await requests.FindUnderReviewAsync(account.Id, cancel) is { } known)
            return known;
        var now = clock.Now;
        var number = await numbers.NextAsync(Kind, now.Year, cancel);
        var request = new LinkRequest
        {
            Id = Ids.New(),
            Number = string.Create(CultureInfo.InvariantCulture, $"{Kind}-{now.Year}-{number:D6}"),
            AccountId = account.Id,
            State = LinkRequestState.UnderReview,
            RequestedAt = now,
            Statement = statement,
            KeyHouseholdId = keyHouseholdId,
        };
        var mail = mails.Of(account, SecretMailKind.LinkReceived, NumberOf(request));
        if (!(await requests.InsertAsync(request, [mail, LinkRequestRules.Requested(request, documentIds)], cancel)).IsSaved)
            // A concurrent one was faster.
            return await requests.FindUnderReviewAsync(account.Id, cancel) ?? request;
        // A new version: a change of the name that was decided without the request is stale.
        await accounts.ChangeAsync(account.Id, one => new Change<Account>(one), cancel);
        return request;
    }

    public static Dictionary<string, string> NumberOf(LinkRequest request) =>
        new(StringComparer.Ordinal) { ["number"] = request.Number };
}
