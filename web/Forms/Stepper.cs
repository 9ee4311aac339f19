namespace EspaceFamille.Web.Forms;

/// <summary>The steps of a journey.</summary>
/// <param name="Current">Counted from 1.</param>
public sealed record Stepper(int Current, IReadOnlyList<string> Steps);
