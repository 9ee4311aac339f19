namespace EspaceFamille.Partners.Features.Provisioning.Plan;

/// <summary>One change at the broker.</summary>
internal abstract record ProvisioningStep
{
    /// <summary>Also closes the user's connections.</summary>
    public sealed record DeleteUser(string Name) : ProvisioningStep;

    /// <summary>Without tags.</summary>
    public sealed record PutUser(string Name, string PasswordHash) : ProvisioningStep;

    public sealed record PutLimit(string User, string Name, int Value) : ProvisioningStep;

    public sealed record PutPermission(BrokerPermission Permission) : ProvisioningStep;

    public sealed record DeletePermission(string User, string Vhost) : ProvisioningStep;

    public sealed record PutPolicy(BrokerPolicy Policy) : ProvisioningStep;

    public sealed record DeclareQueue(string Name) : ProvisioningStep;

    public sealed record DeleteQueue(string Name) : ProvisioningStep;
}
