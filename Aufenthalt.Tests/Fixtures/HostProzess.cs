using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NUnit.Framework;

namespace Aufenthalt.Tests.Fixtures;

/// <summary>A host as a process of its own, so that a test can kill it as a power cut would.</summary>
internal sealed class HostProzess : IAsyncDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);

    private readonly Process _prozess;
    private readonly List<string> _ausgabe = [];

    private HostProzess(Process prozess, Uri adresse)
    {
        _prozess = prozess;
        Adresse = adresse;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = adresse };
        prozess.OutputDataReceived += Merke;
        prozess.ErrorDataReceived += Merke;
        prozess.BeginOutputReadLine();
        prozess.BeginErrorReadLine();
    }

    public Uri Adresse { get; }

    public HttpClient Client { get; }

    public bool Lebt => !_prozess.HasExited;

    /// <summary>Everything it wrote so far.</summary>
    public string Ausgabe
    {
        get
        {
            lock (_ausgabe)
            {
                return string.Join('\n', _ausgabe);
            }
        }
    }

    /// <summary>Starts the host and waits until <c>/health/ready</c> answers 200.</summary>
    /// <param name="projekt">For instance <c>Aufenthalt.Transport</c>.</param>
    /// <param name="konfiguration">Keys with colons; handed over as environment variables.</param>
    /// <param name="argumente">Command-line arguments.</param>
    public static async Task<HostProzess> StarteAsync(
        string projekt, IEnumerable<KeyValuePair<string, string>> konfiguration, params string[] argumente)
    {
        var adresse = new Uri($"http://127.0.0.1:{FreierPort()}");
        var start = new ProcessStartInfo("dotnet", [Pfade.Host(projekt), .. argumente])
        {
            WorkingDirectory = Pfade.Im(projekt),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = adresse.ToString();
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (schluessel, wert) in konfiguration)
        {
            start.Environment[schluessel.Replace(":", "__", StringComparison.Ordinal)] = wert;
        }

        var host = new HostProzess(Process.Start(start)!, adresse);
        await host.WarteBisBereitAsync();
        return host;
    }

    /// <summary>kill -9: no shutdown code of the host runs.</summary>
    public async Task ToeteAsync()
    {
        _prozess.Kill(entireProcessTree: true);
        await _prozess.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (Lebt)
        {
            await ToeteAsync();
        }

        _prozess.Dispose();
    }

    /// <summary>A port that was free a moment ago.</summary>
    public static int FreierPort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task WarteBisBereitAsync()
    {
        for (var wartet = Stopwatch.StartNew(); wartet.Elapsed < Geduld; await Task.Delay(100))
        {
            if (!Lebt)
            {
                throw new AssertionException($"The host ended with code {_prozess.ExitCode} before it was ready:\n{Ausgabe}");
            }

            if (await IstBereitAsync())
            {
                return;
            }
        }

        await ToeteAsync();
        throw new AssertionException($"The host was not ready within {Geduld.TotalSeconds} s:\n{Ausgabe}");
    }

    private async Task<bool> IstBereitAsync()
    {
        try
        {
            using var antwort = await Client.GetAsync("/health/ready");
            return antwort.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }

    private void Merke(object sender, DataReceivedEventArgs zeile)
    {
        lock (_ausgabe)
        {
            _ausgabe.Add(zeile.Data ?? "");
        }
    }
}
