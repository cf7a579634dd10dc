using LearnClinicalAI.Content;
using LearnClinicalAI.Content.Lessons;
using Microsoft.Extensions.Caching.Memory;

namespace LearnClinicalAI.Server.Features.Lessons;

/// <summary>Lessons as HTML, rendered once a revision and node: a revision never changes.</summary>
internal sealed class LessonPages : IDisposable
{
    private const int Lessons = 1_000;
    private readonly MemoryCache rendered = new(new MemoryCacheOptions { SizeLimit = Lessons });

    public string Html(CourseFolder course, Lesson lesson)
    {
        var key = (course.Course.Hash, lesson.Path);
        return rendered.TryGetValue(key, out string? known) && known is not null
            ? known
            : rendered.Set(
                key,
                course.Html(lesson, path => $"/content/{course.Course.Hash}/{path}"),
                new MemoryCacheEntryOptions { Size = 1 }
            );
    }

    public void Dispose() => rendered.Dispose();
}
