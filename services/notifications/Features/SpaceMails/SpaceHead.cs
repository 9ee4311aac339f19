using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Notifications.Features.SpaceMails;

/// <summary>What a mail about a storage space concerns: its account, and neither a request nor a household.</summary>
internal static class SpaceHead
{
    public static RequestHead Of(string accountId) => new()
    {
        Id = "space",
        Number = "",
        HouseholdId = "",
        ChildId = null,
        SubmittedBy = accountId,
        Recipients = [accountId],
    };
}
