namespace EspaceFamille.Documents.Api;

/// <summary>An agent takes the pages of a household's supporting documents into an archive, for the household.</summary>
public sealed record ExportPagesRequest
{
    /// <summary>Required.</summary>
    public OnBehalf? OnBehalf { get; init; }
}

/// <summary>Sent with what an agent does for a household.</summary>
/// <param name="Reason" example="Demande faite au guichet">3 to 500 characters, a line break counts once; the household reads it.</param>
public sealed record OnBehalf(string? Reason);
