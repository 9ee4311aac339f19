using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.LinkRequests;

/// <summary>The journal entries about link requests.</summary>
internal static class LinkRequestJournal
{
    public const string List = "searchLinkRequests";
    public const string Read = "readLinkRequest";
    public const string Accept = "acceptLinkRequest";
    public const string Refuse = "refuseLinkRequest";
    private const string Kind = "linkRequest";

    public static JournalEntry Of(LinkRequest request, Actor agent, string action, DateTimeOffset now, string? householdId = null) =>
        JournalEntry.Of(agent, action, now) with { HouseholdId = householdId, SubjectKind = Kind, SubjectId = request.Id };
}
