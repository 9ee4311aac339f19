namespace EspaceFamille.Portal.Pages.Agents;

/// <summary>What is to be mended, and the id of the field where.</summary>
internal sealed record FormError(string Field, string Text);
