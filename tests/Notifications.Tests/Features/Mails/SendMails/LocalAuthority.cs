using System.Net;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;

namespace EspaceFamille.Notifications.Tests.Features.Mails.SendMails;

/// <summary>An authority whose certificates name a revocation list on loopback, which is served only when a test does.</summary>
internal sealed class LocalAuthority : IDisposable
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _root;
    private readonly CertificateRevocationListBuilder _revoked = new();
    private readonly int _port = FreePort.Next();
    private HttpListener? _listener;

    public LocalAuthority()
    {
        var request = new CertificateRequest($"CN=authority {Ids.New()}", _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        _root = request.CreateSelfSigned(Now.AddDays(-30), Now.AddYears(1));
        File.WriteAllText(PemFile, _root.ExportCertificatePem());
    }

    public string PemFile { get; } = Path.Combine(Path.GetTempPath(), $"authority-{Ids.New()}.pem");

    private string ListAddress => $"http://127.0.0.1:{_port}/{_root.Thumbprint}.crl";

    /// <summary>A certificate of smtp.ville.example and of loopback, with its key.</summary>
    /// <param name="host">Another server's name instead of both.</param>
    public X509Certificate2 Issue(TimeSpan validity, string? host = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=smtp.ville.example", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([ListAddress]));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_root, true, false));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host ?? "smtp.ville.example");
        if (host is null)
            names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(_root, Now.AddDays(-20), Now + validity, RandomNumberGenerator.GetBytes(8));
        return issued.CopyWithPrivateKey(key);
    }

    public void Revoke(X509Certificate2 certificate) => _revoked.AddEntry(certificate);

    /// <summary>Serves the list from now on.</summary>
    public void Serve()
    {
        var list = _revoked.Build(_root, BigInteger.One, Now.AddDays(1), HashAlgorithmName.SHA256);
        _listener = new HttpListener();
        _listener.Prefixes.Add($"http://127.0.0.1:{_port}/");
        _listener.Start();
        _ = AnswerAsync(_listener, list);
    }

    /// <summary>Accepts connections and never answers.</summary>
    public void Hang()
    {
        _listener = new HttpListener();
        _listener.Prefixes.Add($"http://127.0.0.1:{_port}/");
        _listener.Start();
    }

    public void Dispose()
    {
        _listener?.Close();
        _root.Dispose();
        _key.Dispose();
        File.Delete(PemFile);
    }

    private static async Task AnswerAsync(HttpListener listener, byte[] list)
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                await context.Response.OutputStream.WriteAsync(list);
                context.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
