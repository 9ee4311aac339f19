using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.LinkRequests;
using EspaceFamille.Identity.Features.LinkReports;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.LinkRequests.DecideLinkRequest;

/// <summary>
/// Decides link requests, never one with a key of the agent's own household. The household's write links, then the request's write marks
/// it and carries the mail: after a crash in between, the same decision completes it.
/// </summary>
internal sealed class LinkRequestDecider(
    LinkRequestStore requests, HouseholdStore households, AccountStore accounts, AccountMails mails, LinkAnnouncements announcements,
    IOptions<IdentityOptions> options, TownClock clock)
{
    public async Task<(LinkRequest? Decided, ProblemHttpResult? Problem)> AcceptAsync(
        string id, string householdId, string adultId, Actor agent, CancellationToken cancel)
    {
        if (await FindAsync(agent, id, cancel) is not var (request, account))
            return (null, Problems.NotFound());
        if (request.State is not LinkRequestState.UnderReview)
            return Ended(request, request.Decision?.AdultId == adultId);
        if (agent.OwnHouseholdIds.Contains(householdId, StringComparer.Ordinal)
            || await households.FindAsync(householdId, cancel) is not { } household)
            return (null, Problems.Field("householdId", LinkRequestTexts.UnknownHousehold, status: 422));
        if (LinkRequestRules.Check(household, adultId, account.Id) is { } fault)
            return (null, Problems.Field("adultId", LinkRequestTexts.Of(fault), status: 422));
        var entry = LinkRequestJournal.Of(request, agent, LinkRequestJournal.Accept, clock.Now, household.Id);
        if (!await IsLinkedAsync(household.Id, adultId, account, entry, cancel))
            return (null, Problems.Field("adultId", LinkRequestTexts.Of(LinkFault.AccountIsLinked), status: 422));
        await announcements.AnnounceAsync(household.Id, account, cancel);
        var mail = mails.Of(account, SecretMailKind.LinkAccepted, LinkRequestOpening.NumberOf(request));
        var decided = await requests.ChangeAsync(
            id, one => LinkRequestRules.Accept(one, agent.AccountId, household.Id, adultId, clock.Now, mail), cancel);
        return (decided, null);
    }

    public async Task<(LinkRequest? Decided, ProblemHttpResult? Problem)> RefuseAsync(
        string id, string reason, Actor agent, CancellationToken cancel)
    {
        if (await FindAsync(agent, id, cancel) is not var (request, account))
            return (null, Problems.NotFound());
        if (request.State is not LinkRequestState.UnderReview)
            return Ended(request, request.State is LinkRequestState.Refused);
        var decided = await requests.ChangeAsync(
            id,
            one => LinkRequestRules.Refuse(
                one, agent.AccountId, reason, clock.Now, LinkRequestJournal.Of(one, agent, LinkRequestJournal.Refuse, clock.Now),
                mails.Of(account, SecretMailKind.LinkRefused, LinkRequestOpening.NumberOf(request))),
            cancel);
        return (decided, null);
    }

    private async Task<(LinkRequest Request, Account Account)?> FindAsync(Actor agent, string id, CancellationToken cancel) =>
        await requests.FindAsync(agent, id, cancel) is { } request && await accounts.FindAsync(request.AccountId, cancel) is { } account
            ? (request, account)
            : null;

    /// <summary>False when the account is linked to another household, or when a concurrent write gave the adult another account.</summary>
    private async Task<bool> IsLinkedAsync(
        string householdId, string adultId, Account account, JournalEntry entry, CancellationToken cancel)
    {
        string[] services = [.. options.Value.KeyServiceList.Select(service => service.Code)];
        try
        {
            var linked = await households.ChangeAsync(
                householdId, household => LinkRequestRules.Link(household, adultId, account.Id, services, clock.Now, entry), cancel);
            return linked?.Adults.FirstOrDefault(adult => adult.Id == adultId)?.AccountId == account.Id;
        }
        catch (IndexTakenException)
        {
            return false;
        }
    }

    private static (LinkRequest? Decided, ProblemHttpResult? Problem) Ended(LinkRequest request, bool isSame) =>
        isSame ? (request, null) : (null, Problems.Refused("decided", LinkRequestTexts.Decided, status: 409));
}
