namespace EspaceFamille.Documents.Tests.Service;

/// <summary>The system's time plus a shift.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
}
