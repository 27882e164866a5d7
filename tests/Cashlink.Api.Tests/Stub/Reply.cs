using System.Text;
using Microsoft.AspNetCore.Http;

namespace Cashlink.Api.Tests.Stub;

/// <summary>What the stub server does with one request.</summary>
internal sealed class Reply(Func<HttpContext, Task> answer)
{
    public Task AnswerAsync(HttpContext context) => answer(context);

    public static Reply Json(string body, int status = 200) => Of(status, "application/json", Encoding.UTF8.GetBytes(body));

    public static Reply Of(int status, string? contentType, byte[] body, params (string Name, string Value)[] headers) => new(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        await context.Response.Body.WriteAsync(body);
    });

    public static Reply Status(int status, params (string Name, string Value)[] headers) => Of(status, null, [], headers);

    /// <summary>Takes the request and cuts the line.</summary>
    public static Reply Drop() => new(context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    /// <summary>Sends half of what it promised and cuts the line.</summary>
    public static Reply DropInTheMiddle(string half) => new(async context =>
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = half.Length * 2;
        await context.Response.WriteAsync(half);
        await context.Response.Body.FlushAsync();
        context.Abort();
    });

    /// <summary>Says that the request is there, then nothing until the client goes.</summary>
    public static Reply Hang(TaskCompletionSource arrived) => new(async context =>
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(() => gone.TrySetResult());
        arrived.TrySetResult();
        await gone.Task;
    });

    /// <summary>Waits for the test before it answers.</summary>
    public static Reply After(Task signal, Reply reply) => new(async context =>
    {
        await signal;
        await reply.AnswerAsync(context);
    });
}
