using System.Net;
using System.Net.Http.Json;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>
/// Stands between the wizard and the sandbox. It looks at calls, holds them up, and answers with refusals that the sandbox would
/// give only to someone who goes past the wizard's own rules.
/// </summary>
public sealed class ApiProbe : DelegatingHandler
{
    private Func<HttpRequestMessage, Task<HttpResponseMessage?>>? _onWrite;
    private TaskCompletionSource _held = new();
    private string? _garbled;

    /// <summary>Ends when a call is held up.</summary>
    public Task Held => _held.Task.WaitAsync(TimeSpan.FromSeconds(10));

    /// <summary>Looks at each call that changes something, before it is sent.</summary>
    public void Watch(Func<HttpRequestMessage, Task> look) => _onWrite = async call =>
    {
        await look(call);
        return null;
    };

    /// <summary>Holds calls up until the returned gate is opened.</summary>
    public TaskCompletionSource Hold()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Watch(_ =>
        {
            held.TrySetResult();
            return gate.Task;
        });
        return gate;
    }

    /// <summary>Refuses calls for good, and says so at a field.</summary>
    public void Refuse(string field, string message) => _onWrite = _ => Task.FromResult<HttpResponseMessage?>(new(HttpStatusCode.BadRequest)
    {
        Content = JsonContent.Create(new Dictionary<string, string[]> { [field] = [message] }),
    });

    /// <summary>Answers what is read below this path with a success that is none: a page of something in between.</summary>
    public void Garble(string path) => _garbled = path;

    /// <summary>Lets everything through again.</summary>
    public void Release() => (_onWrite, _garbled) = (null, null);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_garbled is { } garbled && request.RequestUri!.AbsolutePath.Contains(garbled, StringComparison.Ordinal))
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("<html>Sign in to the network</html>") };
        var isWrite = request.Method != HttpMethod.Get && request.RequestUri!.AbsolutePath.Contains("/v2/", StringComparison.Ordinal);
        var answer = isWrite && _onWrite is { } onWrite ? await onWrite(request) : null;
        return answer ?? await base.SendAsync(request, cancellationToken);
    }
}
