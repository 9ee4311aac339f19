namespace EspaceFamille.Platform;

/// <summary>The households that a service has data or a copy of. Each service with household routes registers its own.</summary>
public interface IHouseholdDirectory
{
    Task<bool> ExistsAsync(string householdId, CancellationToken cancel);
}
