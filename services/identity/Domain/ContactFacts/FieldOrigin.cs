namespace EspaceFamille.Identity.Domain.ContactFacts;

/// <summary>
/// Who wrote a contact fact last, and when. Without one it is the town's file's: an import brings it up to date. An import never
/// overwrites what a family or an agent wrote.
/// </summary>
internal sealed record FieldOrigin(FieldSource Source, DateTimeOffset At);

internal enum FieldSource
{
    Family,

    /// <summary>An agent, on behalf of the family; of an account of staff, an administrator.</summary>
    Agent,
}
