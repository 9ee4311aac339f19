using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Reservations.Domain.Plannings;

namespace EspaceFamille.Reservations.Domain.Closures;

/// <summary>
/// The reserved days that an act would cancel, as they are found: what is displayed before it is decided, and the digest that the
/// decision carries.
/// </summary>
internal sealed class AffectedDays
{
    private readonly List<AffectedDay> _days = [];

    public IReadOnlyList<AffectedDay> All => _days;

    /// <param name="days">Only these days; null for all.</param>
    public static async Task<AffectedDays> FindAsync(IAsyncEnumerable<PlanningContext> contexts, IReadOnlyCollection<DateOnly>? days)
    {
        var found = new AffectedDays();
        await foreach (var context in contexts)
        {
            foreach (var refusal in CancellationRules.Affected(context).Where(refusal => days?.Contains(refusal.Day) != false))
                found._days.Add(new AffectedDay(
                    context.Enrolment.Id, context.Enrolment.ChildId, context.Enrolment.HouseholdIds[0], refusal));
        }

        return found;
    }

    /// <summary>The same for the same act on the same days, and for nothing else.</summary>
    /// <param name="act">What is decided: the place, the days and the reason of a closure.</param>
    public string DigestWith(string act)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(act));
        foreach (var day in _days.OrderBy(day => day.EnrolmentId, StringComparer.Ordinal).ThenBy(day => day.Refusal.Day))
            hash.AppendData(Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"\n{day.EnrolmentId}:{day.Refusal.Day:yyyy-MM-dd}:{day.Refusal.Reason}")));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}

/// <summary>One reserved day that would be cancelled.</summary>
/// <param name="HouseholdId">The first household of the enrolment.</param>
internal sealed record AffectedDay(string EnrolmentId, string ChildId, string HouseholdId, DayRefusal Refusal);
