namespace EspaceFamille.Partners.Features.Provisioning.Plan;

/// <summary>A user as the broker has it.</summary>
/// <param name="Tags">What it may do in the management API.</param>
/// <param name="Limits">By their names, such as <c>max-connections</c>.</param>
internal sealed record BrokerUser(
    string Name, string PasswordHash, string HashingAlgorithm, IReadOnlyList<string> Tags, IReadOnlyDictionary<string, int> Limits)
{
    public const string Sha256 = "rabbit_password_hashing_sha256";
}
