using Npgsql;

namespace Aufenthalt.Tests.Fixtures;

/// <summary>libpq's URI and Npgsql's form of a connection string; each client refuses the other's.</summary>
internal static class PostgresAdresse
{
    public static string AlsNpgsql(string adresse) =>
        adresse.StartsWith("postgres://", StringComparison.Ordinal) || adresse.StartsWith("postgresql://", StringComparison.Ordinal)
            ? AusUri(new Uri(adresse))
            : new NpgsqlConnectionStringBuilder(adresse).ConnectionString;

    private static string AusUri(Uri uri)
    {
        var anmeldung = uri.UserInfo.Split(':', 2);
        var ergebnis = new NpgsqlConnectionStringBuilder { Host = uri.Host, Port = uri.Port > 0 ? uri.Port : 5432 };
        if (anmeldung[0].Length > 0)
        {
            ergebnis.Username = Uri.UnescapeDataString(anmeldung[0]);
        }

        if (anmeldung.Length == 2)
        {
            ergebnis.Password = Uri.UnescapeDataString(anmeldung[1]);
        }

        if (uri.AbsolutePath.Length > 1)
        {
            ergebnis.Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        }

        foreach (var teil in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var paar = teil.Split('=', 2);
            Uebernimm(ergebnis, paar[0], Uri.UnescapeDataString(paar.ElementAtOrDefault(1) ?? ""));
        }

        return ergebnis.ConnectionString;
    }

    private static void Uebernimm(NpgsqlConnectionStringBuilder ergebnis, string name, string wert)
    {
        switch (name)
        {
            case "host": ergebnis.Host = wert; break;
            case "port": ergebnis["Port"] = wert; break;
            case "user": ergebnis.Username = wert; break;
            case "password": ergebnis.Password = wert; break;
            case "dbname": ergebnis.Database = wert; break;
            case "sslmode": ergebnis.SslMode = Enum.Parse<SslMode>(wert.Replace("-", "", StringComparison.Ordinal), ignoreCase: true); break;
            case "sslrootcert": ergebnis.RootCertificate = wert; break;
            case "connect_timeout": ergebnis["Timeout"] = wert; break;
            case "application_name": ergebnis.ApplicationName = wert; break;
            default: throw new ArgumentException($"AUFENTHALT_POSTGRES: the parameter '{name}' is not supported.");
        }
    }
}
