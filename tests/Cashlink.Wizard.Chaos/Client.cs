using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json.Serialization;

namespace Cashlink.Wizard.Chaos;

/// <summary>
/// An investor with a browser: goes from step to step, and when something does not answer, looks where the session stands and goes
/// on from there. May close the tab at any step, also right after the click on the order button.
/// </summary>
public sealed class Client(Guid investorId, Random random, Func<Uri?> node, HttpClient http)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string[] Steps = ["units", "self-disclosure", "survey", "signing"];

    private readonly long _units = random.Next(1_001, 9_000);
    private readonly int _stopsBefore = random.NextDouble() < 0.3 ? random.Next(1, Steps.Length) : Steps.Length;

    public Guid InvestorId => investorId;

    public Guid SessionId { get; private set; }

    /// <summary>The click on the order button was made, and the wizard has said that it has it.</summary>
    public bool HasSigned { get; private set; }

    /// <summary>The last state that the wizard has shown: what is finished there must never be lost.</summary>
    public NodeAnswer? LastSeen { get; private set; }

    /// <summary>The units that were entered.</summary>
    public long Units => _units;

    /// <summary>How often something had to be tried again.</summary>
    public int Retries { get; private set; }

    /// <summary>How often the wizard itself said that it cannot be used at the moment (503).</summary>
    public int ToldToComeBack { get; private set; }

    private Guid AccessId { get; set; }

    public async Task GoAsync()
    {
        var waited = Stopwatch.StartNew();
        await LaunchAsync(waited);
        while (LastSeen is not { Phase: "Signed" or "Closed" })
        {
            if (waited.Elapsed > Patience)
                throw new TimeoutException($"Session {SessionId} did not come to its end.");
            var answer = LastSeen is null ? await LookAsync() : await LeaveAsync(LastSeen.Step);
            if (answer is null)
            {
                // Nobody answered. Whether the step was taken is not known: look.
                Retries++;
                await Task.Delay(random.Next(50, 400));
                LastSeen = await LookAsync() ?? LastSeen;
                continue;
            }
            LastSeen = answer;
            if (answer.Outcome == "Unavailable")
            {
                Retries++;
                await Task.Delay(random.Next(50, 400));
            }
            if (Array.IndexOf(Steps, answer.Step) >= _stopsBefore)
                return; // The tab is closed here.
        }
        HasSigned = true;
    }

    /// <summary>Where the session stands now.</summary>
    public Task<NodeAnswer?> LookAsync() => AskAsync(HttpMethod.Get, "");

    private Task<NodeAnswer?> LeaveAsync(string step) => step switch
    {
        "units" => AskAsync(HttpMethod.Post, $"/units/{_units}"),
        "self-disclosure" => AskAsync(HttpMethod.Post, "/self-disclosure"),
        "survey" => AskAsync(HttpMethod.Post, "/decline"),
        "signing" => AskAsync(HttpMethod.Post, "/sign"),
        _ => throw new InvalidOperationException($"There is nothing to do at {step}."),
    };

    private async Task LaunchAsync(Stopwatch waited)
    {
        while (waited.Elapsed < Patience)
        {
            try
            {
                if (node() is { } address && await TryLaunchAsync(address))
                    return;
            }
            catch (Exception failure) when (failure is HttpRequestException or SocketException or TaskCanceledException)
            {
                // The process was killed while it answered.
            }
            Retries++;
            await Task.Delay(random.Next(50, 400));
        }
        throw new TimeoutException("The session could not be launched.");
    }

    private async Task<bool> TryLaunchAsync(Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/api/sessions"))
        {
            Content = JsonContent.Create(new { investor_id = investorId, campaign_id = ChaosRun.Campaign, role = "investor" }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ChaosRun.PartnerKey);
        using var answer = await http.SendAsync(request);
        Note(answer);
        if (answer.StatusCode != HttpStatusCode.Created)
            return false;
        var launched = await answer.Content.ReadFromJsonAsync<Launched>();
        // What the form of the link's page does.
        using var page = await http.PostAsync(new Uri(address, new Uri(launched!.LaunchUrl).AbsolutePath), content: null);
        if (page.StatusCode != HttpStatusCode.SeeOther || !page.Headers.TryGetValues("Set-Cookie", out var cookies))
            return false; // The link may be used up already: the next launch brings another.
        SessionId = launched.SessionId;
        AccessId = Guid.ParseExact(cookies.Single().Split('=', 2)[1].Split('.')[0], "N");
        return true;
    }

    private async Task<NodeAnswer?> AskAsync(HttpMethod method, string what)
    {
        if (node() is not { } address)
            return null;
        try
        {
            using var request = new HttpRequestMessage(method, new Uri(address, $"/chaos/{SessionId}/{AccessId}{what}"));
            using var answer = await http.SendAsync(request);
            Note(answer);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<NodeAnswer>() : null;
        }
        catch (Exception failure) when (failure is HttpRequestException or SocketException or TaskCanceledException or IOException)
        {
            return null;
        }
    }

    private void Note(HttpResponseMessage answer) => ToldToComeBack += answer is { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter: not null } ? 1 : 0;

    private sealed record Launched(
        [property: JsonPropertyName("session_id")] Guid SessionId, [property: JsonPropertyName("launch_url")] string LaunchUrl);
}
