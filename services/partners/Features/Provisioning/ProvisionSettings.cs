using EspaceFamille.Partners.Features.Provisioning.Plan;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;

namespace EspaceFamille.Partners.Features.Provisioning;

/// <summary>The settings of <c>provision</c>, which needs more of them than the host that serves.</summary>
internal sealed class ProvisionSettings
{
    /// <exception cref="WrongSettingException">A setting is missing, or would make provisioning change another virtual host.</exception>
    public ProvisionSettings(IOptions<PartnersOptions> options, IOptions<RabbitMqOptions> messages)
    {
        var (management, broker) = (options.Value.ManagementUri, options.Value.BrokerUri!);
        if (management is null)
            throw new WrongSettingException(
                "Partners:ManagementUri is missing. The provision command needs it: it makes the partners' users and queues. "
                + "Set an address such as https://user:password@host:15671/.");
        if (!RabbitMqOptions.IsManagement(management))
            throw new WrongSettingException("Partners:ManagementUri must be an address such as https://user:password@host:15671/.");
        if (!RabbitMqOptions.IsAmqp(broker) || broker.UserInfo.Length == 0 || VhostOf(broker) == "/")
            throw new WrongSettingException("Partners:BrokerUri must be an address such as amqp://user:password@host:5672/partners.");
        if ((broker.Host, broker.Port, VhostOf(broker)) == (messages.Value.Uri.Host, messages.Value.Uri.Port, VhostOf(messages.Value.Uri)))
            throw new WrongSettingException(
                "Partners:BrokerUri must have a virtual host of the partners' own, not that of RabbitMq:Uri.");
        var (publisher, administrator) = (RabbitMqOptions.UserOf(broker), RabbitMqOptions.UserOf(management));
        if (publisher == administrator || publisher.StartsWith(WantedBroker.Prefix, StringComparison.Ordinal))
            throw new WrongSettingException(
                "Partners:BrokerUri must have a user of the service's own, not the user of Partners:ManagementUri or of a partner.");
        Management = management;
        Broker = new(VhostOf(broker), publisher, RabbitMqOptions.PasswordOf(broker), administrator, options.Value.QueueLength);
    }

    public Uri Management { get; }

    public BrokerSettings Broker { get; }

    private static string VhostOf(Uri address) => new ConnectionFactory { Uri = address }.VirtualHost;
}
