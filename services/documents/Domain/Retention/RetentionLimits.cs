namespace EspaceFamille.Documents.Domain.Retention;

/// <summary>The instants up to which requests have expired.</summary>
/// <param name="Decided">For requests whose review ended.</param>
/// <param name="Undecided">For requests that wait for a decision, by their declaration.</param>
internal sealed record RetentionLimits(DateTimeOffset Decided, DateTimeOffset Undecided)
{
    public DateTimeOffset Later => Decided > Undecided ? Decided : Undecided;
}
