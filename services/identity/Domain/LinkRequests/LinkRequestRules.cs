using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.LinkRequests;

/// <summary>Agents accept and refuse link requests; each is decided once.</summary>
internal static class LinkRequestRules
{
    public const int MaxStatementCharacters = 500;
    public const int MaxDocuments = 10;

    /// <summary>What the messages about the request carry.</summary>
    public static LinkRequestHead HeadOf(LinkRequest request) => new()
    {
        Id = RequestIds.Of(RequestKind.Link, request.Id),
        Number = request.Number,
        AccountId = request.AccountId,
        RequestedAt = request.RequestedAt,
        KeyHouseholdId = request.KeyHouseholdId,
    };

    /// <param name="documentIds">The documents that the account uploaded for it.</param>
    public static Func<long, LinkRequested> Requested(LinkRequest request, IReadOnlyList<string> documentIds) => version => new()
    {
        Request = HeadOf(request),
        Version = version,
        DocumentIds = documentIds,
    };

    /// <summary>Null when it was decided before.</summary>
    /// <param name="messages">The journal's entry and the mail to the person.</param>
    public static Change<LinkRequest>? Accept(
        LinkRequest request, string agentId, string householdId, string adultId, DateTimeOffset now,
        params IReadOnlyList<object> messages) =>
        Decide(request, LinkRequestState.Accepted, new(agentId, now, householdId, adultId, Reason: null), messages);

    /// <inheritdoc cref="Accept"/>
    public static Change<LinkRequest>? Refuse(
        LinkRequest request, string agentId, string reason, DateTimeOffset now, params IReadOnlyList<object> messages) =>
        Decide(request, LinkRequestState.Refused, new(agentId, now, HouseholdId: null, AdultId: null, reason), messages);

    /// <summary>
    /// Gives the request of a closed account to the one that stays. One that is under review is refused in the same write: the account
    /// that stays is linked, and may have a request of its own under review.
    /// </summary>
    public static Change<LinkRequest> Move(
        LinkRequest request, string keptAccountId, string agentId, string reason, DateTimeOffset now,
        params IReadOnlyList<object> messages)
    {
        var moved = request with { AccountId = keptAccountId };
        return Refuse(moved, agentId, reason, now, messages) ?? new(moved);
    }

    /// <summary>Why the account cannot be linked to the adult, or null. Being linked already is no fault.</summary>
    public static LinkFault? Check(Household household, string adultId, string accountId) =>
        household.Adults.FirstOrDefault(adult => adult.Id == adultId) switch
        {
            null => LinkFault.UnknownAdult,
            { Reported: not null } => LinkFault.LinkIsSuspended,
            { AccountId: { } linked } when linked != accountId => LinkFault.AdultHasAccount,
            { AccountId: null } when household.LinkedAccounts.Contains(accountId, StringComparer.Ordinal) => LinkFault.AccountIsLinked,
            _ => null,
        };

    /// <summary>
    /// Links the account to the adult with all services and without a limit: the decision replaces their keys. Null when it is linked.
    /// </summary>
    public static Change<Household>? Link(
        Household household, string adultId, string accountId, IReadOnlyList<string> services, DateTimeOffset now, JournalEntry entry) =>
        Check(household, adultId, accountId) is null
        && household.Adults.First(adult => adult.Id == adultId) is { AccountId: null } adult
            ? new(
                household with
                {
                    Adults = [.. household.Adults.Select(one => one == adult ? Linked(adult, accountId, services, now) : one)],
                },
                entry)
            : null;

    private static Adult Linked(Adult adult, string accountId, IReadOnlyList<string> services, DateTimeOffset now) => adult with
    {
        AccountId = accountId,
        Link = new(now, LimitedUntil: null),
        Services = services,
        EndedAccountIds = [.. adult.EndedAccountIds.Where(ended => ended != accountId)],
    };

    private static Change<LinkRequest>? Decide(
        LinkRequest request, LinkRequestState state, LinkDecision decision, IReadOnlyList<object> messages) =>
        request.State is not LinkRequestState.UnderReview ? null : new(request with { State = state, Decision = decision },
        [
            .. messages,
            (long version) => new LinkDecided
            {
                Request = HeadOf(request),
                Version = version,
                Decision = state is LinkRequestState.Accepted ? Decision.Accepted : Decision.Refused,
                DecidedBy = decision.AgentId,
                DecidedAt = decision.At,
            },
        ]);
}

/// <summary>Why an account cannot be linked to an adult.</summary>
internal enum LinkFault
{
    UnknownAdult,
    AdultHasAccount,

    /// <summary>The account is linked to another adult.</summary>
    AccountIsLinked,

    /// <summary>Its owner, or a merger, has closed the account since: it would keep the adult from another one.</summary>
    AccountIsClosed,

    /// <summary>The adult has an account whose link was reported: that one is decided first.</summary>
    LinkIsSuspended,
}
