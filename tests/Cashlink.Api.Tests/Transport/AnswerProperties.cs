using System.Net;
using System.Text;
using Cashlink.Api.Transport;
using FsCheck;
using FsCheck.Fluent;

namespace Cashlink.Api.Tests.Transport;

/// <summary>Whatever bytes come, reading them ends with a value or with the one exception.</summary>
public sealed class AnswerProperties
{
    private static readonly ApiCall Call = new(HttpMethod.Get, Routes.Investments);

    private static readonly byte[] Good = Encoding.UTF8.GetBytes("""
        {"id":"a0000000-0000-4000-8000-000000000001","units":1100,"amount":{"amount":"40000000","decimals":3,"currency":"EUR"},
        "status":"ACCEPTED","signed_at":"2022-03-22T08:33:45.617Z","wallet":null,"payment":{"iban":"DE02","due_date":"2022-04-05"}}
        """);

    // Some that look like JSON, some that almost are, some that are anything.
    private static readonly Gen<byte> Byte = Gen.OneOf(
        Gen.Choose(0, 255).Select(value => (byte)value),
        Gen.Elements("{}[]\",:\\u0e-+.19tnfZ"u8.ToArray()));

    private static readonly Gen<byte[]> Bodies = Gen.OneOf(
        Byte.ArrayOf(),
        from changes in Gen.Choose(0, Good.Length - 1).Zip(Byte).ArrayOf()
        select changes.Aggregate((byte[])Good.Clone(), (body, change) =>
        {
            body[change.Item1] = change.Item2;
            return body;
        }),
        from length in Gen.Choose(0, Good.Length)
        select Good[..length]);

    [Fact]
    public void Answer_OfAnyBytes_IsAValueOrTheOneException() =>
        Check(body =>
        {
            try
            {
                return AnswerJson.Read<Investment>(Call, AnswerOf(HttpStatusCode.OK, body)) is not null;
            }
            catch (CashlinkException)
            {
                return true;
            }
        });

    [Fact]
    public void Page_OfAnyBytes_IsAListOrTheOneException() =>
        Check(body =>
        {
            try
            {
                return AnswerJson.ReadPage<Investment>(Call, AnswerOf(HttpStatusCode.OK, body)).Results is not null;
            }
            catch (CashlinkException)
            {
                return true;
            }
        });

    [Fact]
    public void Refusal_OfAnyBytes_IsTheOneException() =>
        Check(body => ApiErrors.Refused(Call, AnswerOf(HttpStatusCode.BadRequest, body)).FieldErrors.Values.All(messages => messages.Count > 0));

    private static void Check(Func<byte[], bool> holds) =>
        Prop.ForAll(Bodies.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static ApiAnswer AnswerOf(HttpStatusCode status, byte[] body)
    {
        var run = new ApiRun(Call, null, "request", TimeSpan.FromMinutes(1)) { Started = 0 };
        var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(body) };
        return ApiAnswer.ReadAsync(response, run, 1 << 20, TimeProvider.System, CancellationToken.None).GetAwaiter().GetResult();
    }
}
