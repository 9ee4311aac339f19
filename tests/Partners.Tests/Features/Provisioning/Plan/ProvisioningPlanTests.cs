using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.Partners.Features.Provisioning.Plan;
using EspaceFamille.Platform;
using Xunit;

namespace EspaceFamille.Partners.Tests.Features.Provisioning.Plan;

public sealed class ProvisioningPlanTests
{
    private static readonly BrokerSettings Settings = new("partners", "publisher", "secret", "admin", 1000);
    private static readonly BrokerState Empty = new([], [], [], []);

    [Fact]
    public void Of_AnEmptyBroker_LimitsAPartnerBeforeItMayConnect()
    {
        var steps = ProvisioningPlan.Of(new(Settings, [Partner("a")]), Empty).ToList();

        var limit = steps.FindLastIndex(step => step is ProvisioningStep.PutLimit);
        var permission = steps.FindIndex(step => step is ProvisioningStep.PutPermission { Permission.User: "p.a" });
        Assert.InRange(limit, 0, permission);
        Assert.IsType<ProvisioningStep.PutPermission>(steps[0]);
    }

    [Fact]
    public void Of_ARightBroker_IsEmpty() =>
        Assert.Empty(ProvisioningPlan.Of(new(Settings, [Partner("a"), Partner("b", PartnerState.Suspended)]), WithUser(Right("a", "b"))));

    [Theory]
    [InlineData(false, "DeleteUser { Name = p.a }")]
    [InlineData(true, "DeleteUser { Name = p.a } DeleteQueue { Name = p.a }")]
    public void Of_APartnerThatIsNotActive_DeletesItsUserFirst(bool isRemoved, string steps)
    {
        var state = isRemoved ? PartnerState.Removed : PartnerState.Suspended;
        var found = Right("a") with { Users = [.. Right("a").Users, User("p.a")] };

        Assert.Equal(steps, string.Join(' ', ProvisioningPlan.Of(new(Settings, [Partner("a", state)]), found)));
    }

    [Fact]
    public void Of_AClassicQueue_ReplacesIt()
    {
        var found = Right("a") with { Queues = [new("p.a", "classic", 0), new("dropped", "quorum", 0)] };

        Assert.Equal(
            [new ProvisioningStep.DeleteQueue("p.a"), new ProvisioningStep.DeclareQueue("p.a")],
            ProvisioningPlan.Of(new(Settings, [Partner("a", PartnerState.Suspended)]), found));
    }

    /// <summary>A person, or the partner of another town at the same broker.</summary>
    [Fact]
    public void Of_AnUnknownUserWithTagsOrPermissionsElsewhere_DoesNotTouchIt()
    {
        var found = Right() with
        {
            Users = [.. Right().Users, User("p.martin") with { Tags = ["management"] }, User("p.elsewhere"), User("p.unknown")],
            Permissions = [.. Right().Permissions, BrokerPermission.OfPartner("p.elsewhere", "other")],
        };

        Assert.Equal([new ProvisioningStep.DeleteUser("p.unknown")], ProvisioningPlan.Of(new(Settings, []), found));
    }

    [Fact]
    public void Of_APublisherWithTags_Refuses()
    {
        var found = Right() with { Users = [User("publisher") with { Tags = ["administrator"] }] };

        Assert.Throws<WrongSettingException>(() => ProvisioningPlan.Of(new(Settings, []), found));
    }

    [Theory]
    [InlineData("kI3GCqW5JLMJa4iX1lo7X4D6XbYqlLgxIs30+P6tENUV2POR", "test12", true)]
    [InlineData("kI3GCqW5JLMJa4iX1lo7X4D6XbYqlLgxIs30+P6tENUV2POR", "test13", false)]
    [InlineData("not base64", "test12", false)]
    [InlineData("", "", false)]
    public void PasswordHash_OfRabbitMq_IsItsPasswordsAlone(string hash, string password, bool isOf) =>
        Assert.Equal(isOf, PasswordHash.IsOf(hash, password));

    /// <summary>A broker that is right where these partners are suspended.</summary>
    private static BrokerState Right(params string[] names)
    {
        var wanted = new WantedBroker(Settings, []);
        return new(
            [new("publisher", BrokerPassword.Hash("secret"), BrokerUser.Sha256, [], new Dictionary<string, int>())],
            [.. wanted.Permissions],
            [.. names.Select(name => new BrokerQueue($"p.{name}", "quorum", 0)), new("dropped", "quorum", 0)],
            [.. wanted.Policies]);
    }

    private static BrokerState WithUser(BrokerState state) => state with
    {
        Users = [.. state.Users, User("p.a")],
        Permissions = [.. state.Permissions, BrokerPermission.OfPartner("p.a", Settings.Vhost)],
    };

    private static BrokerUser User(string name) => new(name, "hash", BrokerUser.Sha256, [], WantedBroker.Limits);

    private static Partner Partner(string name, PartnerState state = PartnerState.Active) => new()
    {
        Id = name,
        State = state,
        Purpose = "",
        LegalBasis = "",
        RetentionDays = 1,
        Rights = new([], []),
        RightsVersion = 1,
        SealedPseudonymKey = [],
        BrokerPasswordHash = "hash",
        AddedAt = DateTimeOffset.UnixEpoch,
    };
}
