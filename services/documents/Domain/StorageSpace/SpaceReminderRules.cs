using EspaceFamille.Contracts.Documents;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.StorageSpace;

/// <summary>
/// When owners are reminded of documents that expire. Only documents with a stored last day of validity count: those whose owner ticked
/// the reminder. After an outage the nearest reminder alone is published.
/// </summary>
internal static class SpaceReminderRules
{
    /// <summary>The first reminder first, in days before the last day of validity.</summary>
    public static readonly IReadOnlyList<int> DaysBefore = [60, 30, 7];

    /// <summary>Of a document that expired before its last reminder.</summary>
    private const int Expired = 0;

    /// <summary>The day of the next reminder, which is published once a day at most; null without one.</summary>
    public static DateOnly? NextOn(Space space) => space.Documents.Select(NextOn).Min() is { } next
        ? space.RemindedOn is { } last && next <= last ? last.AddDays(1) : next
        : null;

    /// <summary>The reminder of all documents that are due, as one message. Null when nothing is due.</summary>
    public static Change<Space>? Remind(Space space, DateOnly today)
    {
        if (!SpaceRules.IsUsable(space) || !(NextOn(space) <= today))
            return null;
        var expiring = space.Documents.Where(document => IsDue(document, today) && document.ExpiresOn >= today)
            .GroupBy(document => document.ExpiresOn!.Value).OrderBy(group => group.Key)
            .Select(group => new SpaceExpiry { ValidUntil = group.Key, Documents = group.Count() }).ToArray();
        var marked = space with
        {
            Documents = [.. space.Documents.Select(one => IsDue(one, today) ? one with { Reminded = NearestTo(one, today) } : one)],
        };
        return expiring.Length == 0
            ? new(marked)
            : new(
                marked with { RemindedOn = today },
                (long version) => new SpaceExpiryReminded
                {
                    AccountId = space.Id,
                    Version = version,
                    RemindedOn = today,
                    Expiries = expiring,
                });
    }

    private static DateOnly? NextOn(SpaceDocument document)
    {
        var days = DaysBefore.FirstOrDefault(days => days < (document.Reminded ?? int.MaxValue));
        return days == 0 ? null : document.ExpiresOn?.AddDays(-days);
    }

    private static bool IsDue(SpaceDocument document, DateOnly today) => NextOn(document) <= today;

    private static int NearestTo(SpaceDocument document, DateOnly today)
    {
        var left = document.ExpiresOn!.Value.DayNumber - today.DayNumber;
        return left < 0 ? Expired : DaysBefore.Last(days => left <= days);
    }
}
