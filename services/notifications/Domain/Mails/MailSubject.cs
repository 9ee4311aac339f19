using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Notifications.Domain.Mails;

/// <summary>The request that a mail is about: ids and the names of activities. The child's first name is read when the mail is sent.
/// </summary>
internal sealed record MailSubject
{
    public required string RequestId { get; init; }

    /// <summary>The number of the request, such as <c>ABS-2026-000123</c>.</summary>
    public required string Number { get; init; }
    public required string HouseholdId { get; init; }

    /// <summary>Null for a request that concerns no child.</summary>
    public required string? ChildId { get; init; }
    public IReadOnlyList<string> Activities { get; init; } = [];

    public static MailSubject Of(RequestHead request) => new()
    {
        RequestId = request.Id,
        Number = request.Number,
        HouseholdId = request.HouseholdId,
        ChildId = request.ChildId,
        Activities = request.Activities,
    };
}
