using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Reservations.Domain.Calendar;

namespace EspaceFamille.Reservations.Domain.Absences;

/// <summary>For which reasons the proof of an absence may follow its declaration, and until when.</summary>
internal static class LaterProofRules
{
    /// <summary>A day that has an instant in every zone: a form may name any date.</summary>
    private static readonly int LastDayNumber = DateOnly.MaxValue.DayNumber - 1;

    /// <summary>The offers for an absence that is declared now, one per reason; none for a reason whose proof is sent with the declaration.
    /// </summary>
    /// <param name="rules">The town's, of all reasons and versions.</param>
    /// <param name="lastDay">The last day of the absence.</param>
    public static IReadOnlyList<LaterProofOffer> Offers(
        IEnumerable<LaterProofRule> rules, DateOnly lastDay, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = LegalTime.DayOf(zone, now);
        return
        [
            .. rules.Where(rule => rule.EffectiveFrom <= today).GroupBy(rule => rule.Reason)
                .Select(versions => versions.MaxBy(rule => rule.EffectiveFrom)!)
                .Where(rule => rule.Hours > 0)
                .OrderBy(rule => rule.Reason)
                .Select(rule => new LaterProofOffer(rule, DueOf(rule, today, lastDay, now, zone))),
        ];
    }

    /// <summary>The deadline is counted from the declaration; the last resort is the end of a day, counted from the absence where that ends
    /// later.</summary>
    private static ProofDue DueOf(LaterProofRule rule, DateOnly today, DateOnly lastDay, DateTimeOffset now, TimeZoneInfo zone)
    {
        var last = Math.Max(today.DayNumber, lastDay.DayNumber) + rule.LastResortDays;
        return new()
        {
            Deadline = now.AddHours(rule.Hours),
            LastResort = LegalTime.At(zone, DateOnly.FromDayNumber(Math.Min(last, LastDayNumber)), LegalTime.EndOfDay),
        };
    }
}
