namespace EspaceFamille.Identity.Domain.Registration;

/// <summary>The rule of one field.</summary>
internal sealed record FieldRule(RegistrationStep Step, FieldKind Kind, int MaxCharacters, bool IsRequired = false);
