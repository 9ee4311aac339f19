using System.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace EspaceFamille.Platform;

/// <summary>
/// Named places where a test can kill the process. They do nothing unless the environment arms one:
/// <c>FaultPoints__Armed=save.after:3</c> kills the process (SIGKILL) the third time it passes <c>save.after</c>.
/// </summary>
public sealed class FaultPoints
{
    public const string BeforeSave = "save.before";
    public const string AfterSave = "save.after";
    public const string BeforePublish = "publish.before";

    /// <summary>Sent to the broker, which has not confirmed it yet.</summary>
    public const string BeforeConfirm = "publish.sent";
    public const string AfterPublish = "publish.after";
    public const string AfterPull = "pull.after";

    /// <summary>The renderer has received a file.</summary>
    public const string BeforeRender = "render.before";

    /// <summary>The renderer has all pages of a file, and has not responded yet.</summary>
    public const string AfterRender = "render.after";

    /// <summary>The renderer has sent the first page of its response.</summary>
    public const string WithinResponse = "render.within";

    /// <summary>The pages of a file are received, none is stored.</summary>
    public const string BeforePages = "pages.before";

    /// <summary>The pages of a file are stored, its document does not state it yet.</summary>
    public const string AfterPages = "pages.after";
    public const string BeforeAcknowledge = "ack.before";
    public const string BeforeSmtp = "smtp.before";
    public const string AfterSmtp = "smtp.after";
    public const string AfterMark = "mark.after";

    private readonly string? _armed;
    private int _passesLeft;

    public FaultPoints(IConfiguration configuration)
    {
        var parts = configuration["FaultPoints:Armed"]?.Split(':');
        _armed = parts?[0];
        _passesLeft = parts is [_, var pass] ? int.Parse(pass, System.Globalization.CultureInfo.InvariantCulture) : 1;
    }

    public void Pass(string point)
    {
        if (point == _armed && Interlocked.Decrement(ref _passesLeft) == 0)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
        }
    }
}
