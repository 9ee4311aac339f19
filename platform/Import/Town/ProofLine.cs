namespace EspaceFamille.Platform;

/// <summary>A line of proof-rules.csv: from a day on, families may add the proof of absences with a reason after the declaration.
/// </summary>
/// <param name="EffectiveFrom">The first day of declaration that it governs.</param>
/// <param name="Hours">From the declaration to the deadline of the proof; 0 where the proof is sent with the declaration again.</param>
/// <param name="LastResortDays">Days after the absence or its declaration, whichever is later, until which late proof is accepted.</param>
public sealed record ProofLine(DateOnly EffectiveFrom, string Reason, int Hours, int LastResortDays)
{
    public const int MaxHours = 720;
    public const int MaxDays = 60;
    private const int HoursPerDay = 24;

    /// <summary>The reasons that need a document.</summary>
    private static readonly string[] Reasons = ["ChildIllness", "SiblingIllness", "Dispensation", "FamilyDeath", "ForceMajeure"];

    public static ProofLine Of(CsvLine line)
    {
        var proof = new ProofLine(
            line.Day("effectiveFrom"), line.OneOf("reason", Reasons), line.Count("hours"), line.Count("lastResortDays"));
        if (line.Failed)
            return proof;
        if (proof.Hours is < 0 or > MaxHours)
            line.Refuse("hours", $"un délai va de 0 (avec la déclaration) à {MaxHours} heures.");
        if (proof.LastResortDays is < 0 or > MaxDays)
            line.Refuse("lastResortDays", $"le dernier délai va de 0 à {MaxDays} jours.");
        if (proof.Hours > 0 && proof.Hours >= proof.LastResortDays * HoursPerDay)
            line.Refuse("lastResortDays", "le dernier délai suit le premier : il compte plus de jours que celui-ci.");
        return proof;
    }
}
