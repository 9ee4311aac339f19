namespace EspaceFamille.Documents.Api;

/// <summary>A kind of supporting document that the town accepts.</summary>
/// <param name="Code" example="medical">What an upload names, such as <c>medical</c>.</param>
/// <param name="Label" example="Certificat médical">The French label that people read.</param>
public sealed record QualificationResponse(string Code, string Label);
