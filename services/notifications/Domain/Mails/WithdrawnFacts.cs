namespace EspaceFamille.Notifications.Domain.Mails;

/// <summary>The withdrawal of a request: what it concerned stays as it was.</summary>
internal abstract record WithdrawnFacts : MailFacts
{
    /// <summary>As the family reads it, such as <c>ABS-2026-000123</c>.</summary>
    public required string Number { get; init; }
    public required DateTimeOffset WithdrawnAt { get; init; }

    /// <summary>The instant of all samples.</summary>
    protected static DateTimeOffset SampleInstant { get; } = new(2026, 12, 16, 17, 3, 0, TimeSpan.Zero);
}
