namespace EspaceFamille.Reservations.Domain.Notice;

/// <summary>One version of the town's rules on reserving and cancelling.</summary>
/// <param name="EffectiveFrom">The first service day that it governs.</param>
/// <param name="LateEnrolmentsMayCatchUp">Whether an enrolment created late may reserve, with one working day's notice,
/// the days whose regular limit had passed before it existed.</param>
internal sealed record ReservationPolicy(
    DateOnly EffectiveFrom, NoticeRule Reserving, NoticeRule Cancelling, bool LateEnrolmentsMayCatchUp)
{
    public static ReservationPolicy Default { get; } =
        new(DateOnly.MinValue, NoticeRule.Default, NoticeRule.Default, LateEnrolmentsMayCatchUp: false);
}

/// <summary>All versions of the town's rules; the last one in effect applies to a service day.</summary>
internal sealed record ReservationPolicies(IReadOnlyList<ReservationPolicy> Versions)
{
    public static ReservationPolicies Default { get; } = new([ReservationPolicy.Default]);

    public ReservationPolicy On(DateOnly day) =>
        Versions.Where(version => version.EffectiveFrom <= day).MaxBy(version => version.EffectiveFrom)
        ?? ReservationPolicy.Default;
}
